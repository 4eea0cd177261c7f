import {address, get} from './api.js';
import {el} from './dom.js';
import {yuan} from './money.js';
import {menuLink, page} from './page.js';

const LIST = '/guicheng/registers';
const ONE = '/guicheng/register';
const SIZE = 50;
const caseLink = number => `#/guicheng/case?number=${encodeURIComponent(number)}`;

/** What the address asks for; the address alone holds the page's state, so that going back and reloading work. */
const asked = () => new URLSearchParams(location.hash.split('?')[1] || '');

/** The same address with some parameters changed; an empty value removes one. Any change but of the page begins at the first. */
function addressWith(changes) {
  const parameters = asked();
  if (!('page' in changes)) parameters.delete('page');
  Object.entries(changes).forEach(([name, value]) => (value === '' ? parameters.delete(name) : parameters.set(name, value)));
  return `#${ONE}?${parameters}`;
}

/** What is sent to the server: everything but the register's name. */
function query() {
  const parameters = asked();
  parameters.delete('name');
  return parameters;
}

async function drawList(box) {
  const registers = await get('/registers');
  box.replaceChildren(
    el('h3', {textContent: '登记簿'}),
    el('table', {className: 'gc-table gc-narrow'},
      el('tbody', {}, registers.map(register => el('tr', {},
        el('td', {}, el('a', {href: `#${ONE}?name=${encodeURIComponent(register.name)}`, textContent: register.title})),
        el('td', {textContent: register.about}))))));
}

const field = (name, label, type) =>
  el('label', {}, `${label} `, el('input', {name, type, className: 'form-control', value: asked().get(name) || '', maxLength: 200}));

/** From and to, neither of which can be chosen beyond the other; nothing for a register without dates. */
function days(found) {
  if (!found.date) return [];
  const from = field('from', `${found.columns.find(column => column.name === found.date).title}自`, 'date');
  const to = field('to', '至', 'date');
  const [first, last] = [from, to].map(label => label.querySelector('input'));
  const limit = () => {
    first.max = last.value;
    last.min = first.value;
  };
  [first, last].forEach(input => input.addEventListener('change', limit));
  limit();
  return [from, to];
}

function filters(found) {
  const form = el('form', {className: 'gc-filters', role: 'search'},
    field('search', '查找', 'search'),
    days(found),
    el('button', {type: 'submit', className: 'btn btn-primary', textContent: '查询'}),
    el('a', {className: 'btn btn-default', href: `#${ONE}?name=${encodeURIComponent(asked().get('name'))}`, textContent: '全部'}));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = addressWith(Object.fromEntries(new FormData(form)));
  });
  return form;
}

const isNumber = column => column.kind === 'money' || column.kind === 'count';

function head(column, found) {
  const isSorted = found.sort === column.name;
  const goesUp = found.order === 'asc';
  const mark = isSorted ? (goesUp ? ' ▲' : ' ▼') : '';
  const cell = el('th', {className: isNumber(column) ? 'gc-right' : ''},
    el('a', {
      href: addressWith({sort: column.name, order: isSorted && goesUp ? 'desc' : 'asc'}),
      textContent: column.title + mark,
      title: '按此栏排序',
      dataset: {place: column.name}
    }));
  cell.setAttribute('aria-sort', isSorted ? (goesUp ? 'ascending' : 'descending') : 'none');
  return cell;
}

const cell = (column, row, found) => el('td', {className: isNumber(column) ? 'gc-right' : '', title: row[column.name]},
  column.kind === 'case' && found.openable.includes(row[column.name])
    ? el('a', {href: caseLink(row[column.name]), textContent: row[column.name]})
    : row[column.name]);

const table = found => el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table gc-register'},
  el('thead', {}, el('tr', {}, found.columns.map(column => head(column, found)))),
  el('tbody', {}, found.rows.map(row => el('tr', {}, found.columns.map(column => cell(column, row, found)))))));

function pager(found) {
  const current = Number(asked().get('page') || 0);
  const last = Math.max(0, Math.ceil(found.total / SIZE) - 1);
  const step = (label, target, possible) => (possible
    ? el('a', {className: 'btn btn-default', href: addressWith({page: String(target)}), textContent: label, dataset: {place: label}})
    : el('button', {type: 'button', className: 'btn btn-default', disabled: true, textContent: label}));
  const sum = found.sumInCents === null ? '' : `，合计 ${yuan(found.sumInCents)}`;
  return el('p', {className: 'gc-pager'},
    el('span', {textContent: `共 ${found.total} 行${sum}`}),
    step('上一页', Math.min(current - 1, last), current > 0),
    el('span', {textContent: `第 ${current + 1} / ${last + 1} 页`}),
    step('下一页', current + 1, current < last));
}

const nothing = found =>
  el('p', {className: 'gc-empty', textContent: found.total > 0 ? '没有这一页。' : '没有符合条件的登记。'});

/** Puts the keyboard back where it was before the page was drawn anew. */
function replace(box, ...content) {
  const place = box.contains(document.activeElement) && document.activeElement.dataset.place;
  box.replaceChildren(...content);
  if (place) box.querySelector(`[data-place="${CSS.escape(place)}"]`)?.focus();
}

let questions = 0;

async function drawOne(box) {
  const name = asked().get('name') || '';
  const base = `/registers/${encodeURIComponent(name)}`;
  const question = ++questions;
  const found = await get(`${base}/page?${query()}`);
  // An answer that comes after the next question was asked is not shown.
  if (question !== questions) return;
  const all = query();
  all.delete('page');
  replace(box,
    el('p', {}, el('a', {href: `#${LIST}`, textContent: '← 登记簿'})),
    el('h3', {textContent: found.title}),
    el('p', {className: 'gc-intro', textContent: found.about + (found.ownOnly ? '您查到的只是本人有权查看的登记。' : '')}),
    filters(found),
    el('p', {className: 'gc-actions'},
      el('a', {className: 'btn btn-default gc-export', href: address(`${base}/table?${all}`), download: '', textContent: '导出 CSV'}),
      // In this window: one opened from here would not be allowed to print.
      el('a', {className: 'btn btn-default gc-print', href: address(`${base}/print?${all}`), textContent: '打印'})),
    found.rows.length === 0 ? nothing(found) : table(found),
    pager(found));
}

export const registerPages = [
  page('guicheng-registers', LIST, drawList),
  page('guicheng-register', ONE, drawOne),
  menuLink('guicheng-registers-link', `#${LIST}`, '登记簿', 40)
];
