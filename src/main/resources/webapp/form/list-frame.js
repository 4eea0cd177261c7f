import {el} from '../lib/dom.js';
import {cellsOf} from './list-row.js';

/** Pixels that a column takes; where there is less, each line is a block with the names before its places. */
const ROOM = 140;

/**
 * The table of a list and what stands below it.
 * @param {object[]} columns
 * @param {HTMLTableSectionElement} body
 * @param {Map<object, HTMLElement>} sums
 * @param {function(): void} add
 * @param {...Node} below
 */
export function frameOf(columns, body, sums, add, ...below) {
  const cells = cellsOf(columns);
  const heads = cells.map(([first]) => el('th', {scope: 'col', textContent: first.cell ?? first.title}));
  const table = el('table', {className: 'gc-lines'}, el('thead', {}, el('tr', {}, el('td'), heads, el('td'))), body);
  const place = el('div', {className: 'gc-scroll'}, table);
  new ResizeObserver(([{contentRect}]) => table.classList.toggle('gc-blocks', contentRect.width < cells.length * ROOM)).observe(place);
  return [
    place,
    el('div', {className: 'gc-lines-foot'},
      el('button', {type: 'button', className: 'btn btn-default btn-sm gc-add', textContent: '+ 添加一行', onclick: add}),
      [...sums].map(([column, sum]) => el('span', {}, `${column.sum} `, sum)),
      below.flat())];
}
