import {columnIn, inCell} from './list-problems.js';
import {cellsOf} from './list-row.js';

/** Says what is wrong in a line in the very cell. */

function say(row, [first], words) {
  row.querySelector(`[data-wrong="${first.name}"]`).textContent = words ?? '';
  row.querySelector(`[name="${first.name}"]`).toggleAttribute('aria-invalid', Boolean(words));
}

const isIn = (row, [first], place) => row.querySelector(`[name="${first.name}"]`).closest('td').contains(place);

/**
 * @param {object[]} columns
 * @param {HTMLTableRowElement} row
 * @param {?HTMLElement} place of which alone it is said; null for all
 * @param {{column: string, words: string}[]} problems of the line
 */
export function sayProblems(columns, row, place, problems) {
  for (const together of cellsOf(columns).filter(cell => !place || isIn(row, cell, place))) {
    const words = problems.find(({column}) => together.some(({name}) => name === column))?.words;
    say(row, together, words && inCell(words));
  }
}

/** Says one thing, in the cell of a column; otherwise in the one that its words name. */
export function sayInLine(columns, row, words, name = columnIn(columns, words)) {
  say(row, cellsOf(columns).find(together => together.some(column => column.name === name)), inCell(words));
}

/** Takes back what was said of a place that is being typed in. */
export function unsay(columns, row, place) {
  cellsOf(columns).filter(together => isIn(row, together, place)).forEach(together => say(row, together, null));
}
