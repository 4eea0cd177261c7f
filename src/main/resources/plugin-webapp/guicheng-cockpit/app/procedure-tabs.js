import {el} from '../../../../../tasklist/plugin/guicheng/static/app/dom.js';
import {failure} from '../../../../../tasklist/plugin/guicheng/static/app/page.js';
import {addressWith, asked} from '../../../../../tasklist/plugin/guicheng/static/app/page-address.js';

/** The parts of a procedure's page; each is loaded when it is opened, and stands in the address. */

const TABS = [
  ['steps', '环节耗时', () => import('./tab-steps.js')],
  ['trend', '趋势', () => import('./tab-trend.js')],
  ['outcomes', '结果', () => import('./tab-outcomes.js')],
  ['deadlines', '时限', () => import('./tab-deadlines.js')],
  ['rules', '规则命中', () => import('./tab-rules.js')],
  ['cases', '单据', () => import('./tab-cases.js')]
];

/** What belongs to the list of cases alone. */
const OF_CASES = {set: '', task: '', kind: '', outcome: '', decision: '', decisionDefinitionId: '', rule: '', input: '', limit: '', day: '',
  of: '', search: '', page: '', by: ''};

const chosen = () => TABS.find(([name]) => name === asked().get('tab')) ?? TABS[0];

/** The bar above them. */
export const tabBar = () => el('nav', {className: 'gc-tabs', ariaLabel: '流程指标的各部分'}, TABS.map(([name, label]) => el('a', {
  href: addressWith({...OF_CASES, tab: name}),
  textContent: label,
  ariaCurrent: name === chosen()[0] ? 'true' : null,
  className: name === chosen()[0] ? 'gc-chosen' : ''
})));

let questions = 0;

/**
 * Fills the chosen one.
 * @param {HTMLElement} box
 * @param {{key: string, found: object, query: URLSearchParams, endpoint: string}} context
 */
export async function drawTab(box, context) {
  const question = ++questions;
  const [, , load] = chosen();
  let content;
  try {
    content = await (await load()).tab(context);
  } catch (error) {
    content = [failure(error)];
  }
  // An answer that comes after another tab was opened is not shown.
  if (question === questions) box.replaceChildren(...content.filter(Boolean));
}

/** The tab's table as a file. */
export const tabFile = href => el('p', {className: 'gc-actions'},
  el('a', {className: 'btn btn-default gc-export', href, download: '', textContent: '导出 CSV'}));

const headCell = head => (typeof head === 'string'
  ? el('th', {textContent: head})
  : el('th', {textContent: head.title, title: head.about ?? '', className: head.right ? 'gc-right' : '', colSpan: head.columns ?? 1, rowSpan: head.rows ?? 1}));

/**
 * A table.
 * @param {(string|{title: string, about: ?string, right: ?boolean, columns: ?number, rows: ?number})[]} heads
 * @param {Node[]} rows
 * @param {string} [className]
 * @param {object[]} [below] a second row of heads
 */
export const table = (heads, rows, className = '', below = []) => el('div', {className: 'gc-scroll'}, el('table', {className: `gc-table ${className}`},
  el('thead', {}, el('tr', {}, heads.map(headCell)), below.length > 0 && el('tr', {}, below.map(headCell))),
  el('tbody', {}, rows)));

/** A cell with a number. */
export const right = (...content) => el('td', {className: 'gc-right'}, ...content);
