import {CASE} from '../case/case-address.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {actions, exportLink, printLink} from '../lib/files.js';
import {asOneTypes, goOnTyping} from '../lib/as-one-types.js';
import {questions} from '../lib/latest.js';
import {yuan} from '../lib/money.js';
import {addressWith, asked, pageAddress, parameter} from '../lib/page-address.js';
import {menuLink, page} from '../lib/page.js';
import {pager} from '../lib/pager.js';
import {cell, plainTable, table} from '../lib/table.js';

/** The registers: their list, and one of them. The address alone holds a page's state, so that going back and reloading work. */

const LIST = '/guicheng/registers';
const ONE = '/guicheng/register';
const SIZE = 50;

/** The page with some parameters changed. Any change but of the page begins at the first. */
const changed = changes => addressWith({page: '', ...changes});

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
    plainTable([], registers.map(register => el('tr', {},
      el('td', {}, el('a', {href: pageAddress(ONE, {name: register.name}), textContent: register.title})),
      cell(register.about, 'gc-about'))), 'gc-narrow'));
}

const field = (name, label, type) =>
  el('label', {}, `${label} `, el('input', {name, type, className: 'form-control', value: parameter(name), maxLength: 200}));

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
    el('button', {type: 'submit', className: 'btn btn-primary', textContent: '查找'}),
    el('a', {className: 'btn btn-default', href: pageAddress(ONE, {name: parameter('name')}), textContent: '全部'}));
  const look = () => changed(Object.fromEntries(new FormData(form)));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = look();
  });
  asOneTypes(form.querySelector('[name=search]'), () => location.replace(look()));
  return form;
}

const isNumber = column => column.kind === 'money' || column.kind === 'count';

function head(column, found) {
  const isSorted = found.sort === column.name;
  const goesUp = found.order === 'asc';
  const mark = isSorted ? (goesUp ? ' ▲' : ' ▼') : '';
  const cell = el('th', {className: isNumber(column) ? 'gc-right' : ''},
    el('a', {
      href: changed({sort: column.name, order: isSorted && goesUp ? 'desc' : 'asc'}),
      textContent: column.title + mark,
      title: '按此栏排序',
      dataset: {place: column.name}
    }));
  cell.setAttribute('aria-sort', isSorted ? (goesUp ? 'ascending' : 'descending') : 'none');
  return cell;
}

const valueCell = (column, row, found) => el('td', {className: isNumber(column) ? 'gc-right' : '', title: row[column.name]},
  column.kind === 'case' && found.openable.includes(row[column.name])
    ? el('a', {href: pageAddress(CASE, {number: row[column.name]}), textContent: row[column.name]})
    : row[column.name]);

const rows = found => found.rows.map(row => el('tr', {}, found.columns.map(column => valueCell(column, row, found))));

const sum = found => (found.sumInCents === null ? '' : `，合计 ${yuan(found.sumInCents)}`);

const nothing = found =>
  el('p', {className: 'gc-empty', textContent: found.total > 0 ? '没有这一页。' : '没有符合条件的登记。'});

/** Puts the keyboard back where it was before the page was drawn anew. */
function replace(box, ...content) {
  const place = box.contains(document.activeElement) && document.activeElement.dataset.place;
  box.replaceChildren(...content);
  goOnTyping(box.querySelector('[name=search]'));
  if (place) box.querySelector(`[data-place="${CSS.escape(place)}"]`)?.focus();
}

const question = questions();

async function drawOne(box) {
  const name = parameter('name');
  const base = `/registers/${encodeURIComponent(name)}`;
  const isOld = question();
  const found = await get(`${base}/page?${query()}`);
  if (isOld()) return;
  const all = query();
  all.delete('page');
  replace(box,
    el('p', {}, el('a', {href: `#${LIST}`, textContent: '← 登记簿'})),
    el('h3', {textContent: found.title}),
    el('p', {className: 'gc-intro', textContent: found.about + (found.ownOnly ? '您查到的只是本人有权查看的登记。' : '')}),
    filters(found),
    actions(exportLink(`${base}/table?${all}`), printLink(`${base}/print?${all}`)),
    found.rows.length === 0 ? nothing(found) : table(found.columns.map(column => head(column, found)), rows(found), 'gc-register'),
    pager(found.total, SIZE, '行', sum(found)));
}

export const registerPages = [
  page('guicheng-registers', LIST, drawList),
  page('guicheng-register', ONE, drawOne),
  menuLink('guicheng-registers-link', `#${LIST}`, '登记簿', 40)
];
