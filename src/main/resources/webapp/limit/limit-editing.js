import {get, postXml} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {limitAddress} from './limit-address.js';
import {backTestSection} from './limit-back-test.js';
import {beginning} from './limit-beginning.js';
import {decorate} from './limit-cells.js';
import {choices} from './limit-choices.js';
import {openEditor} from './limit-editor.js';
import {differenceTable, findingsList} from './limit-findings.js';
import {draftSection, heading} from './limit-heading.js';
import {changesSection, versionsSection} from './limit-history.js';
import {proposalSection} from './limit-proposal.js';

/** A table in a limit manager's hands: edited, checked as they type, tried and proposed. */

const TYPED = 400;

const HELP = '点格子修改，右键加行、删行、复制，拖动行号移动；Ctrl+Z 撤销。数字写 10000，界限写 > 10000、<= 500，范围写 [1000..5000]，不限的留空。栏目是与流程约定的，不能改。';

/** What a check came to, in words. */
const review = (checked, hover) => [
  ...(checked.findings.length > 0
    ? [el('h4', {textContent: '检查结果'}), findingsList(checked.findings, hover)]
    : [el('p', {className: 'gc-fine', textContent: '检查结果：没有遗漏，没有问题。'})]),
  el('h4', {textContent: '改了什么'}),
  checked.changed ? differenceTable(checked.difference) : el('p', {className: 'gc-nothing', textContent: '与现行的表相同。'})
];

class TableEditing {
  constructor(table, start) {
    this.table = table;
    this.start = start;
    this.container = el('div', {className: 'gc-dmn'});
    // The editor lets go of its cell at a click elsewhere, but not in what is called so.
    this.options = el('div', {
      className: 'gc-options no-deselect',
      ariaLive: 'polite',
      // Else the cell would close at the press of the button, and the button move away before it is let go.
      onmousedown: event => event.preventDefault()
    });
    this.state = el('div', {className: 'gc-review', ariaLive: 'polite'});
    this.history = el('div', {}, versionsSection(table), changesSection(table));
    this.backTest = backTestSection(table.key, () => this.editor.xml());
    this.proposal = proposalSection(table, () => this.editor.xml(), () => this.proposed(), start);
    this.timer = 0;
    this.question = 0;
    this.touched = false;
  }

  async open() {
    this.editor = await openEditor(this.container, this.start.dmn, this.table.key, {
      onChange: () => this.changing(TYPED),
      onSelect: selected => this.options.replaceChildren(...choices(selected, this.table.columns, this.editor.write))
    });
    // The editor writes down what is typed a moment later.
    this.container.addEventListener('input', () => this.changing(2 * TYPED));
    this.cells = decorate(this.container, this.table.columns);
    await this.check();
  }

  /** Lets go of the editor and of everything that waits for it. */
  close() {
    clearTimeout(this.timer);
    this.question++;
    this.cells?.stop();
    this.editor?.close();
  }

  /** Nobody proposes what is not checked yet, or takes a back-test of another table for one of this. */
  changing(wait) {
    this.touched = true;
    this.proposal.allow(false, '正在检查……');
    this.backTest.outdated();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.check(), wait);
  }

  async check() {
    const mine = ++this.question;
    try {
      const dmn = await this.editor.xml();
      // Before anything is asked: what was typed outlives a check that fails.
      if (this.touched) this.start.keep(dmn);
      const checked = await postXml(`/limits/${this.table.key}/check`, dmn);
      if (mine !== this.question) return;
      if (!checked.changed) this.start.forget();
      this.show(checked);
    } catch (error) {
      if (mine === this.question) this.unchecked(error);
    }
  }

  show(checked) {
    this.cells.mark(checked.findings);
    const refused = checked.findings.some(finding => finding.refuses);
    this.proposal.allow(checked.changed && !refused, refused ? '改好上面标红的问题才能提出。' : '还没有改动。');
    this.state.replaceChildren(...review(checked, this.cells.hover));
  }

  unchecked(error) {
    this.proposal.allow(false, '检查没有完成，不能提出。');
    this.state.replaceChildren(failure(error),
      el('button', {type: 'button', className: 'btn btn-default gc-check-again', textContent: '再检查一次', onclick: () => this.check()}));
  }

  async proposed() {
    this.start.forget();
    const now = await get(`/limits/${encodeURIComponent(this.table.key)}`);
    this.history.replaceChildren(versionsSection(now), changesSection(now));
  }
}

/** Says what one has begun with, and leads back to the table in force. */
const note = (table, start, redraw) => start.note && el('p', {className: 'gc-limit-note'}, start.note, ' ', el('a', {
  href: limitAddress(table.key), textContent: '改回现行的表', onclick: () => {
    start.forget();
    if (location.hash === limitAddress(table.key)) redraw();
  }
}));

/**
 * Fills the page.
 * @returns {Promise<function(): void>} to be called when it is left
 */
export async function edit(table, box, parameters, redraw) {
  const start = await beginning(table, parameters);
  const editing = new TableEditing(table, start);
  box.replaceChildren(...[
    ...heading(table),
    draftSection(table, redraw),
    note(table, start, redraw),
    el('p', {className: 'gc-hint', textContent: HELP}),
    editing.container, editing.options, editing.state,
    editing.backTest.section,
    editing.proposal.section,
    editing.history
  ].filter(Boolean));
  await editing.open();
  return () => editing.close();
}
