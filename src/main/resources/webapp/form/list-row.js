import {el} from '../lib/dom.js';
import {inputOf, valueOf} from './list-column.js';

/** A line of a list on screen: a cell for each column, or for several of which one is filled in. */

/** Columns by the cell in which they stand, in their order. */
export function cellsOf(columns) {
  const cells = new Map();
  for (const column of columns) {
    const key = column.cell ?? column.name;
    cells.set(key, [...cells.get(key) ?? [], column]);
  }
  return [...cells.values()];
}

const titleOf = ([first]) => first.cell ?? first.title;

/** One of several: which, and its value. The input keeps what was typed when another is chosen. */
function sharedCell(columns, line) {
  const [first] = columns;
  const chosen = columns.find(({name}) => line[name] !== undefined) ?? first;
  const choice = el('select', {title: first.cell, dataset: {cell: first.name}},
    columns.map(column => el('option', {value: column.name, textContent: column.label, selected: column === chosen})));
  const input = inputOf({...chosen, maxLength: Math.max(...columns.map(({maxLength}) => maxLength))}, line[chosen.name]);
  input.name = first.name;
  return el('div', {className: 'gc-number'}, choice, input);
}

function cell(columns, line) {
  const [first] = columns;
  const input = columns.length > 1 ? sharedCell(columns, line) : inputOf(first, line[first.name]);
  const isShort = columns.length === 1 && first.maxLength <= 64;
  return el('td', {className: `gc-cell-${first.type}${isShort ? ' gc-short' : ''}`, dataset: {label: titleOf(columns)}},
    input, el('div', {className: 'gc-row-note', dataset: {of: first.name}}), el('div', {className: 'gc-row-problem', dataset: {wrong: first.name}}));
}

/**
 * @param {object[]} columns
 * @param {object} line
 * @param {function(HTMLTableRowElement): void} drop takes the line away
 */
export function rowOf(columns, line, drop) {
  // Reached by pointer; by the keyboard Ctrl+Delete does it, so that Tab and Enter never take a line away.
  const row = el('tr', {}, el('th', {scope: 'row', className: 'gc-line-number'}), cellsOf(columns).map(together => cell(together, line)),
    el('td', {}, el('button', {type: 'button', className: 'gc-remove', tabIndex: -1, textContent: '×', onclick: () => drop(row)})));
  return row;
}

/** The row's number, and the names of its inputs for who does not see the heads. */
export function numberRow(columns, row, number) {
  row.cells[0].textContent = number;
  for (const together of cellsOf(columns)) {
    const [first] = together;
    row.querySelector(`[name="${first.name}"]`).ariaLabel = `第 ${number} 行 ${titleOf(together)}`;
    row.querySelector(`[data-cell="${first.name}"]`)?.setAttribute('aria-label', `第 ${number} 行 填写哪一项`);
  }
  const remove = row.querySelector('.gc-remove');
  remove.ariaLabel = `删除第 ${number} 行`;
  remove.title = `删除第 ${number} 行（Ctrl+Delete）`;
}

/** The line as the server takes it; without what is not filled in. */
export function lineOf(columns, row) {
  const line = {};
  for (const together of cellsOf(columns)) {
    const [first] = together;
    const chosen = row.querySelector(`[data-cell="${first.name}"]`)?.value ?? first.name;
    const value = valueOf(together.find(({name}) => name === chosen), row.querySelector(`[name="${first.name}"]`));
    if (value !== undefined) line[chosen] = value;
  }
  return line;
}
