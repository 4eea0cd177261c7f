import {el} from '../lib/dom.js';
import {right, table} from '../lib/table.js';

/** Figures with their unit and digits, as tiles and in tables. */

/** `3.50`, or a dash where there is nothing to divide by. */
const shown = (value, digits) => (value === null ? '—' : value.toFixed(digits));

/** How much more or less than before; nothing where either is missing. */
function change(figure) {
  if (figure.value === null || figure.before === null) return '';
  const difference = figure.value - figure.before;
  return difference === 0 ? '（持平）' : `（${difference > 0 ? '+' : '−'}${shown(Math.abs(difference), figure.digits)}）`;
}

/** One figure beside that of the time before. */
export const tile = figure => el('div', {className: 'gc-tile', title: figure.definition},
  el('span', {className: 'gc-tile-title', textContent: figure.title}),
  el('span', {className: 'gc-tile-value'}, el('strong', {textContent: shown(figure.value, figure.digits)}), figure.value === null ? '' : ` ${figure.unit}`),
  el('span', {className: 'gc-tile-before', textContent: `上期 ${shown(figure.before, figure.digits)}${change(figure)}`}));

/** A number behind a bar as long as its share of the largest. */
export function barCell(value, largest) {
  const bar = el('span', {className: 'gc-bar'});
  bar.style.setProperty('--share', largest === 0 ? 0 : value / largest);
  return el('td', {className: 'gc-bar-cell'}, bar, el('span', {className: 'gc-bar-value', textContent: String(value)}));
}

function partRow(part, columns, largest) {
  const cells = columns.map((column, index) => (index === 0
    ? barCell(part.figures[column.name], largest)
    : right(shown(part.figures[column.name], column.digits))));
  return el('tr', {}, el('td', {textContent: part.title}), cells);
}

/**
 * The figures of each part of a whole.
 * @param {{name: string, title: string, parts: object[]}} one
 * @param {object[]} columns the first with a bar
 */
export function breakdown(one, columns) {
  const largest = Math.max(...one.parts.map(part => part.figures[columns[0].name]));
  return el('section', {className: 'gc-breakdown', dataset: {breakdown: one.name}},
    el('h4', {textContent: `按${one.title}`}),
    table([one.title, ...columns.map((column, index) => ({title: `${column.title}（${column.unit}）`, about: column.definition, right: index > 0}))],
      one.parts.map(part => partRow(part, columns, largest))));
}

/** 怎样统计: every figure in a sentence. */
export const definitions = figures => el('section', {className: 'gc-definitions'},
  el('h4', {textContent: '怎样统计'}),
  el('dl', {}, figures.map(figure => el('div', {}, el('dt', {textContent: figure.title}), el('dd', {textContent: figure.definition})))));
