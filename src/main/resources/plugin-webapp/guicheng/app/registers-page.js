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

function filters(found) {
  const dateTitle = found.columns.find(column => column.name === found.date).title;
  const field = (name, label, type) =>
    el('label', {}, `${label} `, el('input', {name, type, className: 'form-control', value: asked().get(name) || '', maxLength: 200}));
  const form = el('form', {className: 'gc-filters', role: 'search'},
    field('search', '查找', 'search'),
    field('from', `${dateTitle}自`, 'date'),
    field('to', '至', 'date'),
    el('button', {type: 'submit', className: 'btn btn-primary', textContent: '查询'}),
    el('a', {className: 'btn btn-default', href: `#${ONE}?name=${encodeURIComponent(asked().get('name'))}`, textContent: '全部'}));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = addressWith(Object.fromEntries(new FormData(form)));
  });
  return form;
}

function head(column, found) {
  const sort = asked().get('sort') || found.date;
  const order = asked().get('order') || (asked().get('sort') ? 'asc' : 'desc');
  const isSorted = sort === column.name;
  const next = isSorted && order === 'asc' ? 'desc' : 'asc';
  const mark = isSorted ? (order === 'asc' ? ' ▲' : ' ▼') : '';
  const cell = el('th', {className: column.kind === 'money' ? 'gc-right' : ''},
    el('a', {href: addressWith({sort: column.name, order: next}), textContent: column.title + mark, title: '按此栏排序'}));
  cell.setAttribute('aria-sort', isSorted ? (order === 'asc' ? 'ascending' : 'descending') : 'none');
  return cell;
}

const cell = (column, row, found) => el('td', {className: column.kind === 'money' ? 'gc-right' : ''},
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
    ? el('a', {className: 'btn btn-default', href: addressWith({page: String(target)}), textContent: label})
    : el('button', {type: 'button', className: 'btn btn-default', disabled: true, textContent: label}));
  const sum = found.sumInCents === null ? '' : `，合计 ${yuan(found.sumInCents)}`;
  return el('p', {className: 'gc-pager'},
    el('span', {textContent: `共 ${found.total} 行${sum}`}),
    step('上一页', current - 1, current > 0),
    el('span', {textContent: `第 ${current + 1} / ${last + 1} 页`}),
    step('下一页', current + 1, current < last));
}

async function drawOne(box) {
  const name = asked().get('name') || '';
  const base = `/registers/${encodeURIComponent(name)}`;
  const found = await get(`${base}/page?${query()}`);
  const all = query();
  all.delete('page');
  box.replaceChildren(
    el('p', {}, el('a', {href: `#${LIST}`, textContent: '← 登记簿'})),
    el('h3', {textContent: found.title}),
    el('p', {className: 'gc-intro', textContent: found.about}),
    filters(found),
    el('p', {className: 'gc-actions'},
      el('a', {className: 'btn btn-default gc-export', href: address(`${base}/table?${all}`), download: '', textContent: '导出 CSV'}),
      el('a', {className: 'btn btn-default gc-print', href: address(`${base}/print?${all}`), target: '_blank', rel: 'noopener', textContent: '打印'})),
    found.rows.length === 0 ? el('p', {className: 'gc-empty', textContent: '没有符合条件的登记。'}) : table(found),
    pager(found));
}

export const registerPages = [
  page('guicheng-registers', LIST, drawList),
  page('guicheng-register', ONE, drawOne),
  menuLink('guicheng-registers-link', `#${LIST}`, '登记簿', 40)
];
