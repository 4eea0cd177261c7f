import {el} from '../lib/dom.js';

/** A table in words, for those who read it. */

const TITLES = {input: '条件', output: '结果'};

const groupHead = columns => ['input', 'output'].map(role => el('th', {
  colSpan: columns.filter(column => column.role === role).length,
  className: `gc-${role}`,
  textContent: TITLES[role]
}));

/**
 * @param {Array<object>} columns
 * @param {Array<object>} rows
 */
export const wordTable = (columns, rows) => el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table gc-rules'},
  el('thead', {},
    el('tr', {}, el('th', {rowSpan: 2, textContent: '行'}), groupHead(columns), el('th', {rowSpan: 2, textContent: '说明'})),
    el('tr', {}, columns.map(column => el('th', {className: `gc-${column.role}`, textContent: column.label})))),
  el('tbody', {}, rows.map((row, index) => el('tr', {},
    el('td', {textContent: String(index + 1)}),
    row.cells.map((cell, at) => el('td', {className: cell === '不限' ? 'gc-any' : `gc-${columns[at].role}`, textContent: cell})),
    el('td', {className: 'gc-reason', textContent: row.reason}))))));
