import {el} from '../lib/dom.js';

/**
 * Takes a line away, and offers to put it back until another one goes.
 * @param {HTMLTableRowElement} row
 * @param {HTMLElement} place where it is offered
 * @param {function(): void} settle what is to be done after each change
 */
export function dropRow(row, place, settle) {
  const body = row.parentElement;
  const index = [...body.rows].indexOf(row);
  const hadFocus = row.contains(document.activeElement);
  row.remove();
  settle();
  place.replaceChildren(`已删除第 ${index + 1} 行。`, el('button', {type: 'button', className: 'btn btn-link btn-sm', textContent: '撤销', onclick: () => {
    body.insertBefore(row, body.rows[index] ?? null);
    place.replaceChildren();
    settle();
    row.querySelector('input').focus();
  }}));
  if (hadFocus) body.rows[Math.min(index, body.rows.length - 1)].querySelector('input').focus();
}
