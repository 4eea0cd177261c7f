import {el} from './dom.js';
import {ComposedField} from './field.js';
import {toCents, toInput, yuan} from './money.js';
import {currentSheet} from './task-sheet.js';

/** The lines of a voucher: each on one side, both sides equal to the amount to pay. */
class VoucherLines extends ComposedField {
  connectedCallback() {
    if (this.body) return;
    this.body = el('tbody');
    this.sums = el('span', {className: 'gc-advice'});
    this.append(
      el('table', {className: 'gc-lines'},
        el('thead', {}, el('tr', {}, ['科目', '摘要', '借方（元）', '贷方（元）', ''].map(title => el('th', {textContent: title})))), this.body),
      el('div', {className: 'gc-lines-foot'},
        el('button', {type: 'button', className: 'btn btn-default btn-sm gc-add', textContent: '+ 添加一行', onclick: () => this.add({}, true)}), this.sums));
    this.add({});
    this.add({});
    this.refresh();
  }

  get value() {
    return [...this.body.rows].map(row => this.read(row)).filter(line => line.account || line.summary || line.debitInCents || line.creditInCents);
  }

  set value(lines) {
    this.body.replaceChildren();
    for (const line of lines) this.add(line);
    this.refresh();
  }

  problem() {
    const lines = this.value;
    for (const [index, line] of lines.entries()) {
      const row = `第 ${index + 1} 行`;
      if (!/^[0-9]{4,20}$/.test(line.account)) return `${row}科目须为 4 至 20 位数字。`;
      if (!line.summary) return `${row}摘要必须填写，不得超过 200 个字。`;
      if (line.debitInCents === null || line.creditInCents === null) return `${row}金额须为不小于 0 的金额，最多两位小数。`;
      if (line.debitInCents > 0 === line.creditInCents > 0) return `${row}借方、贷方须填且只填一方。`;
    }
    const {debit, credit} = this.totals();
    if (debit !== credit) return `借贷不平：借方合计 ${yuan(debit)}，贷方合计 ${yuan(credit)}。`;
    const amount = this.amount();
    return amount !== null && debit !== amount ? `合计 ${yuan(debit)}，与应付金额 ${yuan(amount)} 不符。` : null;
  }

  /** @private Cents to pay, from the case sheet; null while it is not there. */
  amount() {
    const fact = currentSheet()?.sheet.facts.find(candidate => candidate.name === 'amountInCents');
    return fact ? toCents(fact.value) : null;
  }

  /** @private */
  read(row) {
    const text = name => row.querySelector(`[name=${name}]`).value.trim();
    const cents = name => (text(name) ? toCents(text(name)) : 0);
    return {account: text('account'), summary: text('summary'), debitInCents: cents('debit'), creditInCents: cents('credit')};
  }

  /** @private */
  totals() {
    const lines = this.value;
    const sum = side => lines.reduce((total, line) => total + (line[side] || 0), 0);
    return {debit: sum('debitInCents'), credit: sum('creditInCents')};
  }

  /** @private */
  add(line, focus = false) {
    const input = (name, value, others = {}) => el('input', {name, value: value ?? '', type: 'text', ...others});
    const row = el('tr', {},
      el('td', {}, input('account', line.account, {maxLength: 20, inputMode: 'numeric'})),
      el('td', {}, input('summary', line.summary, {maxLength: 200})),
      el('td', {}, input('debit', line.debitInCents ? toInput(line.debitInCents) : '', {className: 'gc-amount', inputMode: 'decimal'})),
      el('td', {}, input('credit', line.creditInCents ? toInput(line.creditInCents) : '', {className: 'gc-amount', inputMode: 'decimal'})),
      el('td', {}, el('button', {type: 'button', className: 'gc-remove', title: '删除本行', textContent: '×', onclick: () => this.drop(row)})));
    row.addEventListener('input', () => this.refresh());
    row.addEventListener('change', event => {
      event.stopPropagation();
      this.changed();
    });
    this.body.append(row);
    if (focus) row.querySelector('input').focus();
  }

  /** @private */
  drop(row) {
    row.remove();
    this.refresh();
    this.changed();
  }

  /** @private */
  refresh() {
    const {debit, credit} = this.totals();
    const amount = this.amount();
    const pay = amount === null ? '' : `，应付 ${yuan(amount)}`;
    this.sums.textContent = `借方合计 ${yuan(debit)}，贷方合计 ${yuan(credit)}${pay}`;
    this.sums.classList.toggle('gc-unbalanced', debit !== credit || (amount !== null && debit !== amount));
  }
}

customElements.define('guicheng-voucher-lines', VoucherLines);
