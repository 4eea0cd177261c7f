import {get} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {duration} from '../lib/figure-words.js';
import {yuan} from '../lib/money.js';
import {addressWith, asked} from '../lib/page-address.js';
import {pager, pageAsked} from '../lib/pager.js';
import {right, table} from '../lib/table.js';
import {caseAddress} from './metrics-address.js';
import {tabFile} from './tab-file.js';

/** 单据: the cases behind a number. */

const SIZE = 50;
const SETS = [['all', '这段时间有过的'], ['open', '在办'], ['overdue', '有任务逾期'], ['started', '新收'], ['ended', '办结'],
  ['on-time', '按时办结'], ['late', '逾期办结'], ['sent-back', '退回过'], ['refused', '不予通过']];
const PARAMETERS = ['task', 'kind', 'outcome', 'decision', 'decisionDefinitionId', 'rule', 'input', 'limit', 'day', 'of', 'search'];
const NOTHING = Object.fromEntries([...PARAMETERS, 'page'].map(name => [name, '']));
const HEADS = ['单据编号', '发起人', '部门', '发起时间', '办结时间', {title: '用时', right: true}, {title: '金额', right: true}, '现在等谁做什么，或结果', '按时', '退回'];

const setAsked = () => asked().get('set') ?? 'all';

/** What is asked: the set, its parameters, and the search. */
function question(query) {
  const given = asked();
  const all = new URLSearchParams(query);
  all.set('set', setAsked());
  PARAMETERS.filter(name => given.get(name)).forEach(name => all.set(name, given.get(name)));
  return all;
}

function chooser(found) {
  const isListed = SETS.some(([name]) => name === found.set);
  const options = isListed ? SETS : [[found.set, found.title], ...SETS];
  return el('label', {}, '哪些单据 ', el('select', {
    className: 'form-control',
    onchange: event => {
      location.hash = addressWith({...NOTHING, set: event.target.value});
    }
  }, options.map(([name, label]) => el('option', {value: name, textContent: label, selected: name === found.set}))));
}

function filters(found) {
  const search = el('input', {type: 'search', name: 'search', className: 'form-control', maxLength: 200, value: asked().get('search') ?? '',
    placeholder: '单据编号或发起人', ariaLabel: '按单据编号或发起人查找'});
  return el('form', {className: 'gc-filters', role: 'search', onsubmit: event => {
    event.preventDefault();
    location.hash = addressWith({search: search.value.trim(), page: ''});
  }}, chooser(found), search, el('button', {type: 'submit', className: 'btn btn-default', textContent: '查找'}));
}

const state = one => (one.endedAt
  ? el('td', {}, el('span', {className: 'gc-outcome', textContent: one.outcomeName ?? '已办结'}))
  : el('td', {}, one.waiting.length === 0 ? '系统处理中' : one.waiting.map(step => el('div', {textContent: step}))));

const row = one => el('tr', {},
  el('td', {}, el('a', {href: caseAddress(one.caseNumber), textContent: one.caseNumber})),
  el('td', {textContent: one.startedByName ?? '系统'}),
  el('td', {textContent: one.departmentName ?? ''}),
  el('td', {textContent: minutes(one.startedAt)}),
  el('td', {textContent: minutes(one.endedAt)}),
  right(one.seconds === null ? '' : duration(one.seconds)),
  right(one.amountInCents === null ? '' : yuan(one.amountInCents)),
  state(one),
  el('td', {textContent: one.late ? '逾期' : one.endedAt ? '按时' : ''}),
  el('td', {textContent: one.sentBack ? '退回过' : ''}));

/** @returns {Promise<Node[]>} */
export async function tab({query, endpoint}) {
  const all = question(query);
  const page = pageAsked();
  const found = await get(`${endpoint}/cases?${new URLSearchParams([...all, ['page', page], ['size', SIZE]])}`);
  return [
    el('div', {className: 'gc-head-tools'}, filters(found), tabFile(`${endpoint}/cases/table?${all}`)),
    el('p', {className: 'gc-set-title', textContent: found.title}),
    found.rows.length === 0
      ? el('p', {className: 'gc-empty', textContent: '没有这样的单据。'})
      : table(HEADS, found.rows.map(row), 'gc-cases'),
    pager(found.total, SIZE, '张')
  ];
}
