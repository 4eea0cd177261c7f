import {get} from '../lib/api.js';
import {asOneTypes, goOnTyping} from '../lib/as-one-types.js';
import {choiceBar} from '../lib/choice.js';
import {el, minutes} from '../lib/dom.js';
import {questions} from '../lib/latest.js';
import {yuan} from '../lib/money.js';
import {failure, menuLink, page} from '../lib/page.js';
import {pager} from '../lib/pager.js';
import {table} from '../lib/table.js';
import {caseAddress, listAddress, listAsked} from './case-address.js';
import {due, withWhom} from './where-now.js';

const PAGE_SIZE = 20;
const ROLES = [['started', '我发起的'], ['handled', '我经办的']];
const STATES = [['open', '在办'], ['ended', '已办结'], ['all', '全部']];
const COLUMNS = ['单据编号', '流程', '事由', '发起时间', '金额', '当前环节或结果', '在谁那里', '从何时起', '办理时限'];

/** Links to the same list with another value of one parameter, the present one marked. */
const choices = (asked, name, values) => values.map(([value, label]) =>
  ({href: listAddress({...asked, page: '0', [name]: value}), label, chosen: asked[name] === value}));

function searchBox(asked) {
  const input = el('input', {
    type: 'search', className: 'form-control', name: 'search', value: asked.search,
    maxLength: 200, placeholder: '编号、姓名、金额、事由、房号、电话、发票号', ariaLabel: '查找单据'
  });
  const look = () => location.replace(listAddress({...asked, page: '0', search: input.value.trim()}));
  asOneTypes(input, look);
  return el('form', {className: 'gc-search', role: 'search', onsubmit: event => {
    event.preventDefault();
    look();
  }}, input, el('button', {type: 'submit', className: 'btn btn-default', textContent: '查找'}));
}

/** A cell with one line for each step at which the case waits. */
const lines = (steps, content) => el('td', {}, steps.map(step => el('div', {}, content(step))));

const openCells = one => (one.waiting.length === 0
  ? [el('td', {textContent: '系统处理中'}), el('td'), el('td'), el('td')]
  : [
    lines(one.waiting, step => step.label),
    lines(one.waiting, withWhom),
    lines(one.waiting, step => minutes(step.since)),
    lines(one.waiting, due)
  ]);

const endedCells = one => [
  el('td', {}, el('span', {className: 'gc-outcome', textContent: one.outcomeName ?? '已办结'})),
  el('td'),
  el('td', {textContent: `${minutes(one.endedAt)} 办结`}),
  el('td')
];

/** Whose a case is, is said where it is not one's own. */
const row = (asked, one) => el('tr', {},
  el('td', {}, el('a', {href: caseAddress(one.caseNumber), textContent: one.caseNumber})),
  asked.role === 'handled' && el('td', {textContent: one.startedBy.name}),
  el('td', {textContent: one.procedureName}),
  el('td', {className: 'gc-subject', textContent: one.subject ?? ''}),
  el('td', {textContent: minutes(one.startedAt)}),
  el('td', {className: 'gc-right', textContent: one.amountInCents === null ? '' : yuan(one.amountInCents)}),
  one.state === 'open' ? openCells(one) : endedCells(one));

const titles = ({role}) => (role === 'handled' ? [COLUMNS[0], '发起人', ...COLUMNS.slice(1)] : COLUMNS);

const nothing = asked => (asked.search ? `没有含“${asked.search}”的单据。` : '没有这样的单据。');

const question = questions();

async function draw(box) {
  const asked = listAsked();
  const isOld = question();
  box.replaceChildren(
    el('h3', {textContent: '我的单据'}),
    choiceBar('我的单据', choices(asked, 'role', ROLES), 'gc-tabs'),
    el('div', {className: 'gc-list-tools'},
      choiceBar('办理情况', choices(asked, 'state', STATES)), searchBox(asked)));
  goOnTyping(box.querySelector('.gc-search input'));
  try {
    const found = await get(`/cases?${new URLSearchParams({...asked, size: PAGE_SIZE})}`);
    if (isOld()) return;
    box.append(
      found.rows.length > 0 ? table(titles(asked), found.rows.map(one => row(asked, one)), 'gc-cases') : el('p', {className: 'gc-nothing', textContent: nothing(asked)}),
      pager(found.total, PAGE_SIZE, '张'));
  } catch (error) {
    box.append(failure(error));
  }
}

/** 我的单据: what one started and took part in. */
export const casesPages = [
  page('guicheng-cases', '/guicheng/cases', draw),
  menuLink('guicheng-cases-link', listAddress({}), '我的单据', 50)
];
