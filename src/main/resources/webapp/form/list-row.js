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

/** One of several: which, and its value. The input keeps what was typed when another is chosen. */
function sharedCell(columns, line) {
  const [first] = columns;
  const chosen = columns.find(({name}) => line[name] !== undefined) ?? first;
  const choice = el('select', {title: first.cell, dataset: {cell: first.name}},
    columns.map(column => el('option', {value: column.name, textContent: column.label, selected: column === chosen})));
  const input = inputOf({...chosen, maxLength: Math.max(...columns.map(({maxLength}) => maxLength))}, line[chosen.name]);
  input.name = first.name;
  return el('td', {className: 'gc-number'}, choice, input);
}

function cell(columns, line) {
  if (columns.length > 1) return sharedCell(columns, line);
  const [{name}] = columns;
  return el('td', {}, inputOf(columns[0], line[name]), el('div', {className: 'gc-row-note', dataset: {of: name}}));
}

/**
 * @param {object[]} columns
 * @param {object} line
 * @param {function(HTMLTableRowElement): void} drop takes the line away
 */
export function rowOf(columns, line, drop) {
  const row = el('tr', {}, cellsOf(columns).map(together => cell(together, line)),
    el('td', {}, el('button', {type: 'button', className: 'gc-remove', title: '删除本行', textContent: '×', onclick: () => drop(row)})));
  return row;
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
