import {el} from '../../lib/dom.js';
import {yuan} from '../../lib/money.js';
import {ComposedField} from '../field.js';
import {columnOf, wrong} from '../list-column.js';
import {cellsOf, lineOf, rowOf} from '../list-row.js';

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
    this.replaceChildren(
      el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-lines'},
        el('thead', {}, el('tr', {}, [...cellsOf(this.columns).map(([first]) => first.cell ?? first.title), ''].map(title => el('th', {textContent: title})))),
        this.body)),
      el('div', {className: 'gc-lines-foot'},
        el('button', {type: 'button', className: 'btn btn-default btn-sm gc-add', textContent: '+ 添加一行', onclick: () => this.add({}, true)}),
        [...this.sums].map(([column, sum]) => el('span', {}, `${column.sum} `, sum)),
        this.foot()));
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
    const lines = this.value;
    for (const [index, line] of lines.entries()) {
      const words = this.columnProblem(line) ?? this.oneOfProblem(line) ?? this.lineProblem(line);
      if (words) return `第 ${index + 1} 行${words}`;
    }
    if (lines.length < this.least) return `至少填写 ${this.least} 行。`;
    return lines.length > Number(this.dataset.maxLines ?? Infinity) ? `不得超过 ${this.dataset.maxLines} 行。` : this.listProblem(lines);
  }

  /** What a procedure has to say beside the sums. */
  foot() {
    return [];
  }

  /** What a procedure finds wrong in a line: `的单价：…`, or null. */
  lineProblem() {
    return null;
  }

  /** What a procedure finds wrong in the whole, or null. */
  listProblem() {
    return null;
  }

  /** What a procedure shows in a row beyond its values. */
  decorate() {}

  /** The sum of a column. */
  sum(name) {
    return this.value.reduce((total, line) => total + (Number.isInteger(line[name]) ? line[name] : 0), 0);
  }

  refresh() {
    for (const row of this.body.rows) this.decorate(row, this.read(row));
    for (const [column, sum] of this.sums) sum.textContent = column.type === 'cents' ? yuan(this.sum(column.name)) : this.sum(column.name);
  }

  /** @private */
  startEmpty() {
    while (this.body.rows.length < Math.max(1, this.least)) this.add({});
  }

  /** @private Those in which something is filled in. */
  rows() {
    return [...this.body.rows].filter(row => Object.keys(this.read(row)).length > 0);
  }

  /** @private */
  read(row) {
    return lineOf(this.columns, row);
  }

  /** @private */
  columnProblem(line) {
    for (const column of this.columns) {
      const words = wrong(column, line[column.name]);
      if (words) return `的${column.label}：${words}`;
    }
    return null;
  }

  /** @private */
  oneOfProblem(line) {
    const groups = new Set(this.columns.map(column => column.oneOf).filter(Boolean));
    for (const group of groups) {
      const columns = this.columns.filter(column => column.oneOf === group);
      if (columns.filter(column => line[column.name]).length !== 1) return `：${columns.map(column => column.label).join('、')}须填且只填一项。`;
    }
    return null;
  }

  /** @private */
  add(line, isTyped = false) {
    const row = rowOf(this.columns, line, one => this.drop(one));
    row.addEventListener('input', () => this.refresh());
    row.addEventListener('change', event => {
      event.stopPropagation();
      this.refresh();
      this.changed();
    });
    this.body.append(row);
    if (isTyped) row.querySelector('input').focus();
  }

  /** @private */
  drop(row) {
    row.remove();
    this.startEmpty();
    this.refresh();
    this.changed();
  }
}

customElements.define('guicheng-list', ListEditor);
