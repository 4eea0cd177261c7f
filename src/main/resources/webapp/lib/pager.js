import {el} from './dom.js';
import {addressWith, asked} from './page-address.js';

/** Lists that are longer than a page; which one is shown stands in the address as `page`, the first as none. */

/** @returns {number} the page that the address asks for, from 0 */
export const pageAsked = () => Number(asked().get('page') ?? 0);

/**
 * How many there are, and the ways to the pages beside this one.
 * @param {number} total
 * @param {number} size of a page
 * @param {string} unit what is counted: `张`, `行`
 * @param {string} [others] what is to be said beside the number
 */
export function pager(total, size, unit, others = '') {
  const pages = Math.max(1, Math.ceil(total / size));
  const current = pageAsked();
  const step = (label, page, isPossible) => (isPossible
    ? el('a', {className: 'btn btn-default', href: addressWith({page: page === 0 ? '' : String(page)}), textContent: label, dataset: {place: label}})
    : el('button', {type: 'button', className: 'btn btn-default', disabled: true, textContent: label}));
  return el('p', {className: 'gc-pager'},
    el('span', {textContent: `共 ${total.toLocaleString('en-US')} ${unit}${others}`}),
    pages > 1 || current > 0 ? [
      step('上一页', Math.min(current, pages) - 1, current > 0),
      el('span', {textContent: `第 ${current + 1} / ${pages} 页`}),
      step('下一页', current + 1, current + 1 < pages)] : []);
}
