import {el} from './dom.js';

/** Tables: a head, rows, and a place to scroll sideways where they are wide. */

const headCell = head => {
  if (head instanceof Node) return head;
  // Above links and buttons, which say themselves what they are.
  if (head === '') return el('td', {});
  if (typeof head === 'string') return el('th', {textContent: head});
  return el('th', {
    textContent: head.title,
    title: head.about ?? '',
    className: head.right ? 'gc-right' : head.className ?? '',
    colSpan: head.columns ?? 1,
    rowSpan: head.rows ?? 1
  });
};

/**
 * @param {(Node|string|{title: string, about: ?string, right: ?boolean, className: ?string, columns: ?number, rows: ?number})[]} heads
 *   none for a table without a head
 * @param {Node[]} rows
 * @param {string} [className]
 * @param {object[]} [below] a second row of heads
 */
export const plainTable = (heads, rows, className = '', below = []) => {
  if (below.length === 0) rows.forEach(row => name(row, heads));
  return drawn(heads, rows, className, below);
};

/** On a narrow page, where a row is a card, each cell says what it is. */
const name = (row, heads) => row.cells?.length === heads.length
  && [...row.cells].forEach((one, at) => { one.dataset.head = heads[at].title ?? heads[at].textContent ?? heads[at]; });

const drawn = (heads, rows, className, below) => el('table', {className: `gc-table ${className}`.trim()},
  heads.length > 0 && el('thead', {}, el('tr', {}, heads.map(headCell)), below.length > 0 && el('tr', {}, below.map(headCell))),
  el('tbody', {}, rows));

/** The same where it may be wider than the page. */
export const table = (...parts) => el('div', {className: 'gc-scroll'}, plainTable(...parts));

/** A cell with words. */
export const cell = (textContent, className = '') => el('td', {textContent: textContent ?? '', className});

/** A cell with a number. */
export const right = (...content) => el('td', {className: 'gc-right'}, ...content);
