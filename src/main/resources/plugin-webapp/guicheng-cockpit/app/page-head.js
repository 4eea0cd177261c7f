import {address} from '../../../../../tasklist/plugin/guicheng/static/app/api.js';
import {el} from '../../../../../tasklist/plugin/guicheng/static/app/dom.js';
import {failure} from '../../../../../tasklist/plugin/guicheng/static/app/page.js';
import {rangeChoice} from '../../../../../tasklist/plugin/guicheng/static/app/range-choice.js';
import {printAddress} from './metrics-address.js';

/** What the pages of metrics have above their figures. */

const FORBIDDEN = 403;

/** Which days are shown, and what they are compared with. */
export const rangeWords = ({from, to, days, previous}) => el('p', {className: 'gc-intro gc-range-words',
  textContent: `${from} 至 ${to}，共 ${days} 天。▲▼ 是与上期相比；上期是此前同样长的 ${previous.from} 至 ${previous.to}。`});

/**
 * Exports and paper.
 * @param {string} endpoint of the page's figures
 * @param {URLSearchParams} query the range
 * @param {...Node} others what stands before them
 */
export const files = (endpoint, query, ...others) => el('p', {className: 'gc-actions'}, others,
  el('a', {className: 'btn btn-default gc-export', href: address(`${endpoint}/table?${query}`), download: '', textContent: '导出 CSV'}),
  // In this window: one opened from here would not be allowed to print.
  el('a', {className: 'btn btn-default gc-print', href: printAddress(), textContent: '打印'}));

/** A page that says why it shows nothing: beside the chooser where another range may help. */
export const refused = (title, error) => (error.status === FORBIDDEN
  ? [title, failure(error)]
  : [title, rangeChoice(null, {refused: error})]);
