import {afterClick} from '../after-click.js';
import {el} from '../../lib/dom.js';
import {yuan} from '../../lib/money.js';
import {ComposedField} from '../field.js';
import {columnOf} from '../list-column.js';
import {frameOf} from '../list-frame.js';
import {moveByKeys} from '../list-moves.js';
import {lineProblems} from '../list-problems.js';
import {lineOf, numberRow, rowOf} from '../list-row.js';
import {sayInLine, sayProblems, unsay} from '../list-say.js';
import {leftOut} from '../list-sums.js';
import {dropRow} from '../list-undo.js';

/**
 * A list of lines. Its columns stand in the form, as the heads of a table inside of the element. Columns of which only one is filled in
 * (`data-one-of`) may share a cell (`data-cell`). A procedure that knows more about its lines extends it beside its forms.
 */
export class ListEditor extends ComposedField {
  connectedCallback() {
    if (this.body) return;
    this.columns = [...this.querySelectorAll('th[data-column]')].map(columnOf);
    this.least = Number(this.dataset.minLines ?? 1);
    this.body = el('tbody');
    this.sums = new Map(this.columns.filter(column => column.sum).map(column => [column, el('strong', {className: 'gc-total'})]));
    this.without = el('span', {className: 'gc-left-out', role: 'status'});
    this.undo = el('span', {className: 'gc-undo', role: 'status'});
    const add = () => this.add({}, true);
    this.replaceChildren(...frameOf(this.columns, this.body, this.sums, add, this.without, this.foot(), this.undo));
    moveByKeys(this.body, add, row => this.drop(row));
    // What is wrong is said once the place is left, not under the fingers.
    this.body.addEventListener('focusout', event => afterClick(() => this.sayOf(event.target.closest('tr'), event.target)));
    this.startEmpty();
    this.refresh();
  }

  get value() {
    return this.rows().map(row => this.read(row));
  }

  set value(lines) {
    this.body.replaceChildren();
    for (const line of lines) this.add(line);
    this.startEmpty();
    this.refresh();
  }

  /** Where no line is asked for, none is an answer. */
  get isEmpty() {
    return this.least > 0 && super.isEmpty;
  }

  problem() {
    return this.problems()[0] ?? null;
  }

  /** Everything that is wrong, a sentence each, the lines by their numbers. */
  problems() {
    const {value: lines, dataset: {maxLines = Infinity}} = this;
    const wrong = lines.flatMap((line, index) => this.problemsOf(line).map(({words}) => `第 ${index + 1} 行${words}`));
    if (wrong.length > 0) return wrong;
    if (lines.length < this.least) return [`至少填写 ${this.least} 行。`];
    return [lines.length > Number(maxLines) ? `不得超过 ${maxLines} 行。` : this.listProblem(lines)].filter(Boolean);
  }

  /** Says in every line what is wrong there now. */
  sayAll() {
    for (const row of this.body.rows) this.sayOf(row);
  }

  /** Says what the server finds in a line, in the column it names or in this one. */
  sayOfLine(number, words, column) {
    const row = this.rows()[number - 1];
    if (row) sayInLine(this.columns, row, words, column);
  }

  /** Where the first thing is wrong, or null. */
  firstWrong() {
    return this.body.querySelector('[aria-invalid]');
  }

  // What a procedure extends: beside the sums, what is wrong in a line (`的单价：…`) or in the whole, what a row shows besides.
  foot() { return []; }
  lineProblem() { return null; }
  listProblem() { return null; }
  decorate() {}

  sum(name) {
    return this.value.reduce((total, line) => total + (Number.isInteger(line[name]) ? line[name] : 0), 0);
  }

  refresh() {
    [...this.body.rows].forEach((row, index) => {
      numberRow(this.columns, row, index + 1);
      this.decorate(row, this.read(row));
    });
    for (const [column, sum] of this.sums) sum.textContent = column.type === 'cents' ? yuan(this.sum(column.name)) : this.sum(column.name);
    this.without.textContent = leftOut([...this.sums.keys()], [...this.body.rows].map(row => this.read(row)));
  }

  /** @private In one place of a row, or in all. */
  sayOf(row, place = null) {
    const line = this.read(row);
    sayProblems(this.columns, row, place, Object.keys(line).length > 0 ? this.problemsOf(line) : []);
  }

  /** @private */
  problemsOf(line) {
    return lineProblems(this.columns, line, this.lineProblem(line));
  }

  /** @private */
  startEmpty() {
    while (this.body.rows.length < Math.max(1, this.least)) this.add({});
  }

  /** @private Those in which something is filled in. */
  rows() {
    return [...this.body.rows].filter(row => Object.keys(this.read(row)).length > 0);
  }

  read(row) { return lineOf(this.columns, row); }

  /** @private */
  add(line, isTyped = false) {
    const row = rowOf(this.columns, line, one => this.drop(one));
    row.addEventListener('input', event => unsay(this.columns, row, event.target));
    row.addEventListener('input', () => this.refresh());
    row.addEventListener('change', event => {
      event.stopPropagation();
      this.refresh();
      this.changed();
    });
    this.body.append(row);
    if (!isTyped) return;
    this.refresh();
    row.querySelector('input').focus();
  }

  /** @private It can be had back until another line goes. */
  drop(row) {
    dropRow(row, this.undo, () => {
      this.startEmpty();
      this.refresh();
      this.changed();
    });
  }
}

customElements.define('guicheng-list', ListEditor);
