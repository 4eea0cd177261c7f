import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {actions, exportLink, printLink} from '../lib/files.js';
import {questions} from '../lib/latest.js';
import {yuan} from '../lib/money.js';
import {failure, menuLink, page} from '../lib/page.js';
import {definitions} from './figure-parts.js';
import {rangeAsked, rangeChoice, rangeQuery} from './range-choice.js';

/** 付款统计: what was paid, by month and by category. The same page stands in Tasklist and in Cockpit. */

const PATH = '/guicheng/payments';
const FORBIDDEN = 403;
const CHOICES = [['30', '近 30 天'], ['90', '近 90 天'], ['365', '近 12 个月']];
const DEFINITION = {title: '金额与笔数', definition: '《付款登记簿》中的付款，按付款日期归入月份，按费用类别分栏；统计整月，不足一月的按整月算。'};

const cell = one => el('td', {className: 'gc-right'}, one.count === 0 ? '—' : [
  el('div', {textContent: yuan(one.amountInCents)}), el('div', {className: 'gc-hint', textContent: `${one.count} 笔`})]);

const head = title => el('th', {className: 'gc-right', textContent: title});
const row = (title, total, cells, className = '') =>
  el('tr', {className}, el('th', {textContent: title, scope: 'row'}), cell(total), cells.map(cell));

/** Months go down, so that many of them fit on a sheet of paper. */
const table = ({months, rows, total}) => el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table gc-payments'},
  el('thead', {}, el('tr', {}, el('th', {textContent: '月份'}), head('合计'), rows.map(one => head(one.categoryName)))),
  el('tbody', {}, months.map((month, at) => row(month, total.cells[at], rows.map(one => one.cells[at])))),
  el('tfoot', {}, row('合计', total.total, rows.map(one => one.total)))));

function parts(found) {
  const query = new URLSearchParams({from: found.from, to: found.to});
  return [
    el('div', {className: 'gc-list-tools'}, rangeChoice(found, {choices: CHOICES}), actions(
      exportLink(`/metrics/payments/table?${query}`), printLink(`/metrics/print#/guicheng/metrics/payments?${query}`))),
    el('p', {className: 'gc-intro', textContent: `${found.from} 至 ${found.to}，按整月统计。`}),
    found.rows.length === 0 ? el('p', {className: 'gc-empty', textContent: '这段时间没有付款。'}) : table(found),
    definitions([DEFINITION])
  ];
}

const question = questions();

/** Fills the page. */
export async function drawPayments(box) {
  const isOld = question();
  const title = el('h3', {textContent: '付款统计'});
  let content;
  try {
    content = parts(await get(`/metrics/payments?${new URLSearchParams(rangeQuery(rangeAsked()))}`));
  } catch (error) {
    content = [error.status === FORBIDDEN ? failure(error) : rangeChoice(null, {choices: CHOICES, refused: error})];
  }
  if (!isOld()) box.replaceChildren(title, ...content);
}

/** The link is there for those who may read the register that is counted. */
const isTheirs = async () => (await get('/metrics/access')).payments;

export const paymentsPages = [
  page('guicheng-payments', PATH, drawPayments),
  menuLink('guicheng-payments-link', `#${PATH}`, '付款统计', 43, isTheirs)
];
