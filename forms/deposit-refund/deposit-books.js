import {get} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {actions, exportLink} from '../../app/lib/files.js';
import {questions} from '../../app/lib/latest.js';
import {yuan} from '../../app/lib/money.js';
import {asked, pageAddress} from '../../app/lib/page-address.js';
import {cell, plainTable, right, table} from '../../app/lib/table.js';

/** 押金对账: the deposits of a month, and for those who may, deposits held against payments. The address keeps the month. */

const PATH = '/guicheng/deposit-books';
const REGISTER = '/guicheng/register';

const sums = [
  ['openingInCents', '月初在押'],
  ['receivedInCents', '本月收取'],
  ['refundedInCents', '本月退还'],
  ['deductedInCents', '本月扣款'],
  ['closingInCents', '月末在押'],
  ['claimedInCents', '扣款超出押金']
];

const tile = (title, value) => el('div', {className: 'gc-tile'},
  el('span', {className: 'gc-tile-title', textContent: title}),
  el('span', {className: 'gc-tile-value'}, el('strong', {textContent: value})));

function choice(month) {
  const input = el('input', {type: 'month', name: 'month', className: 'form-control', value: month, min: '2000-01', required: true});
  const form = el('form', {className: 'gc-filters'},
    el('label', {}, '月份 ', input),
    el('button', {type: 'submit', className: 'btn btn-primary', textContent: '查找'}));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = pageAddress(PATH, {month: input.value});
  });
  return form;
}

const day = time => (time ?? '').slice(0, 10);

const row = line => el('tr', {},
  cell(line.depositNumber), cell(line.unit), cell(line.receiptNumber), cell(day(line.receivedAt)), right(yuan(line.amountInCents)),
  cell(day(line.settledAt)), right(yuan(line.refundedInCents)), right(yuan(line.deductedInCents)), right(yuan(line.openInCents)));

const HEADS = ['押金编号', '房号', '收据号', '收取日期', {title: '押金', right: true}, '结清日期',
  {title: '已退', right: true}, {title: '已扣', right: true}, {title: '月末在押', right: true}];

const difference = line => el('tr', {},
  cell(line.depositNumber), cell(line.refundCase), cell(line.finding), right(yuan(line.refundedInCents)), right(yuan(line.paidInCents)));

const held = found => el('section', {className: 'gc-breakdown'},
  el('h4', {textContent: '押金与付款核对'}),
  el('p', {
    className: found.differences.length === 0 ? 'gc-intro' : 'alert alert-danger',
    textContent: `共 ${found.totals.deposits} 笔押金，在押 ${yuan(found.totals.openInCents)}；已退 ${yuan(found.totals.refundedInCents)}，`
      + `已付款 ${yuan(found.totals.paidInCents)}；差异 ${found.differences.length} 处。`
  }),
  ...(found.differences.length === 0 ? [] : [plainTable(
    ['押金编号', '退还单据', '差异', {title: '登记退款', right: true}, {title: '实际付款', right: true}],
    found.differences.map(difference))]));

async function reconciliation() {
  return (await get('/deposits')).reconciliation ? get('/deposits/reconciliation') : null;
}

const question = questions();

/** Fills the page. */
export async function draw(box) {
  const isOld = question();
  const month = asked().get('month') ?? '';
  const [found, checked] = await Promise.all([get(`/deposits/monthly?${new URLSearchParams({month})}`), reconciliation()]);
  if (isOld()) return;
  box.replaceChildren(
    el('h3', {textContent: `押金清单（${found.month}）`}),
    choice(found.month),
    actions(
      exportLink(`/deposits/monthly/table?${new URLSearchParams({month: found.month})}`),
      el('a', {className: 'btn btn-default', href: pageAddress(REGISTER, {name: 'deposits'}), textContent: '押金登记簿'})),
    el('div', {className: 'gc-tiles'}, sums.map(([name, title]) => tile(title, yuan(found[name])))),
    found.lines.length === 0
      ? el('p', {className: 'gc-empty', textContent: '这个月没有押金。'})
      : table(HEADS, found.lines.map(row)),
    ...(checked ? [held(checked)] : []));
}
