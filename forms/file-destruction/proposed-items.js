import {fieldNamed, fill} from '../../app/form/values.js';
import {get} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {cell, table} from '../../app/lib/table.js';

/** Proposes what has outlived its retention and is free; what is ticked is listed. Finance archives are applied for apart. */

const LIST = 'itemNumbers';
const FINANCE = 'finance';
const SHOWN = 500;

class ProposedItems extends HTMLElement {
  connectedCallback() {
    if (this.started) return;
    this.started = true;
    this.closest('form').addEventListener('guicheng-filled', () => this.propose(), {once: true});
  }

  /** @private */
  async propose() {
    try {
      const items = await get('/registers/archive-items/expired');
      this.replaceChildren(items.length === 0
        ? el('p', {className: 'gc-hint', textContent: '现在没有保管期限已满、可以列入的档案。'})
        : this.choice(items));
    } catch (error) {
      this.replaceChildren(el('div', {className: 'gc-problem', textContent: error.message}));
    }
  }

  /** @private */
  choice(items) {
    const ticks = items.slice(0, SHOWN).map(item => [item, el('input', {type: 'checkbox', ariaLabel: `列入 ${item.itemNumber}`})]);
    const list = () => fill(fieldNamed(this.closest('form'), LIST), ticks.filter(([, tick]) => tick.checked).map(([item]) => item.itemNumber));
    const take = which => {
      ticks.forEach(([item, tick]) => { tick.checked = which(item); });
      list();
    };
    ticks.forEach(([, tick]) => tick.addEventListener('change', event => {
      event.stopPropagation();
      list();
    }));
    const button = (words, which) => items.some(which)
      && el('button', {type: 'button', className: 'btn btn-default btn-sm', textContent: words, onclick: () => take(which)});
    return el('details', {className: 'gc-fold', open: true},
      el('summary', {textContent: `可以列入的 ${items.length} 项（保管期限已满、没有借出、没有保留）`}),
      el('p', {className: 'gc-actions'},
        button('列入财务以外的全部', item => item.department !== FINANCE),
        button('列入财务的全部', item => item.department === FINANCE)),
      table(['', '编号', '题名', '架位', '保管期限至'], ticks.map(([item, tick]) => el('tr', {},
        el('td', {}, tick), cell(item.itemNumber), cell(item.title), cell(item.shelf), cell(item.retentionUntil)))));
  }
}

customElements.define('guicheng-proposed-items', ProposedItems);
