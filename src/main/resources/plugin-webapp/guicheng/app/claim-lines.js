import {get} from './api.js';
import {el} from './dom.js';
import {ComposedField} from './field.js';
import {invoiceProblem} from './invoice-number.js';
import {toCents, toInput, yuan} from './money.js';

const COLUMNS = ['日期', '销售方', '发票代码', '发票号码或无票原因', '用途', '金额（元）', ''];

/** The lines of a claim: amounts typed in yuan, kept in cents, the category's expense standard beside them. */
class ClaimLines extends ComposedField {
  connectedCallback() {
    if (this.body) return;
    this.standard = null;
    this.body = el('tbody');
    this.total = el('strong', {className: 'gc-total', textContent: yuan(0)});
    this.advice = el('span', {className: 'gc-advice'});
    this.append(
      el('div', {className: 'gc-scroll'},
        el('table', {className: 'gc-lines'},
          el('thead', {}, el('tr', {}, COLUMNS.map(title => el('th', {textContent: title})))), this.body)),
      el('div', {className: 'gc-lines-foot'},
        el('button', {type: 'button', className: 'btn btn-default btn-sm gc-add', textContent: '+ 添加一行', onclick: () => this.add({}, true)}),
        el('span', {}, '合计 ', this.total), this.advice));
    this.add({});
    this.watchCategory();
  }

  get value() {
    return this.rows().map(row => this.read(row)).filter(line => Object.keys(line).length > 0);
  }

  set value(lines) {
    this.body.replaceChildren();
    for (const line of lines) this.add(line);
    this.refresh();
  }

  problem() {
    for (const [index, row] of this.rows().entries()) {
      const words = this.rowProblem(row);
      if (words) return `第 ${index + 1} 行${words}`;
    }
    return null;
  }

  rows() {
    return [...this.body.rows].filter(row => Object.keys(this.read(row)).length > 0);
  }

  /** @private The line as the server takes it; without what is not filled in. */
  read(row) {
    const text = name => row.querySelector(`[name=${name}]`).value.trim();
    const line = {};
    for (const name of ['invoiceCode', 'date', 'seller', 'description']) if (text(name)) line[name] = text(name);
    if (text('number')) line[row.querySelector('[name=kind]').value] = text('number');
    if (text('amount')) line.amountInCents = toCents(text('amount')) ?? text('amount');
    return line;
  }

  /** @private */
  rowProblem(row) {
    const line = this.read(row);
    const today = new Date(Date.now() + 8 * 3600000).toISOString().slice(0, 10);
    if (!line.date) return '日期须为有效日期，如 2026-11-01。';
    if (line.date > today) return '日期不得晚于今天。';
    if (!line.seller) return '销售方必须填写。';
    if (!line.invoiceNumber && !line.noInvoiceReason) return '须填写发票号码；没有发票的，须说明无票原因。二者只填其一。';
    const invoice = line.invoiceNumber ? invoiceProblem(line.invoiceCode ?? '', line.invoiceNumber) : null;
    if (invoice) return invoice;
    if (!line.description) return '用途必须填写。';
    if (!Number.isInteger(line.amountInCents) || line.amountInCents <= 0) {
      return '金额须大于 0、不超过 99,999,999.99 元，最多两位小数。';
    }
    return null;
  }

  /** @private */
  add(line, focus = false) {
    const kind = el('select', {name: 'kind', className: 'gc-kind', title: '有发票或无发票'},
      el('option', {value: 'invoiceNumber', textContent: '发票号码'}), el('option', {value: 'noInvoiceReason', textContent: '无票原因'}));
    kind.value = line.noInvoiceReason ? 'noInvoiceReason' : 'invoiceNumber';
    const input = (name, value, others = {}) => el('input', {name, value: value ?? '', type: 'text', ...others});
    const row = el('tr', {},
      el('td', {}, input('date', line.date, {type: 'date'})),
      el('td', {}, input('seller', line.seller, {maxLength: 200})),
      el('td', {}, input('invoiceCode', line.invoiceCode, {maxLength: 64})),
      el('td', {className: 'gc-number'}, kind, input('number', line.invoiceNumber ?? line.noInvoiceReason, {maxLength: 200})),
      el('td', {}, input('description', line.description, {maxLength: 500})),
      el('td', {}, input('amount', toInput(line.amountInCents), {className: 'gc-amount', inputMode: 'decimal'}),
        el('div', {className: 'gc-row-note'})),
      el('td', {}, el('button', {type: 'button', className: 'gc-remove', title: '删除本行', textContent: '×', onclick: () => this.remove(row)})));
    row.addEventListener('input', () => this.refresh());
    row.addEventListener('change', event => {
      event.stopPropagation();
      this.refresh();
      this.changed();
    });
    this.body.append(row);
    if (focus) row.querySelector('input').focus();
  }

  remove(row) {
    if (row === undefined) return super.remove();
    row.remove();
    if (this.body.rows.length === 0) this.add({});
    this.refresh();
    this.changed();
  }

  /** @private Totals, and a mark on lines above the standard. */
  refresh() {
    let total = 0;
    for (const row of this.body.rows) {
      const cents = toCents(row.querySelector('[name=amount]').value);
      const above = this.standard !== null && cents !== null && cents > this.standard * 100;
      row.classList.toggle('gc-above', above);
      row.querySelector('.gc-row-note').textContent = above ? `超过标准 ${this.standard} 元` : '';
      total += cents ?? 0;
    }
    this.total.textContent = yuan(total);
  }

  /** @private */
  watchCategory() {
    const form = this.closest('form');
    const category = form.querySelector('[cam-variable-name=category]');
    let asked = null;
    const ask = async () => {
      const value = category.value;
      if (value === asked) return;
      asked = value;
      this.standard = null;
      this.advice.textContent = '';
      if (value && !value.startsWith('?')) {
        try {
          const advice = await get(`/reimbursement/advice?category=${encodeURIComponent(value)}`);
          if (asked !== value) return;
          this.standard = advice.standardInYuan;
          this.advice.textContent = this.standard === null ? '' : `本类开支标准：每笔 ${this.standard} 元（设定）`;
          form.querySelector('guicheng-consenter')?.offer(advice);
        } catch (error) {
          this.advice.textContent = error.message;
        }
      }
      this.refresh();
    };
    form.addEventListener('change', ask);
    ask();
  }
}

customElements.define('guicheng-claim-lines', ClaimLines);
