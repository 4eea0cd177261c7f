import {settleStart} from '../../app/form/start-values.js';
import {get} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {actions} from '../../app/lib/files.js';
import {questions} from '../../app/lib/latest.js';
import {addressWith, pageAddress, parameter} from '../../app/lib/page-address.js';
import {pager} from '../../app/lib/pager.js';
import {cell, table} from '../../app/lib/table.js';
import {requestButton, stateLines, usesInWords} from './standing.js';
import {CATALOGUE, ENTRY, IMPORT, ITEM} from './tasklist.js';

/** 档案: whoever may borrow looks for an item, sees where it is and what they may do with it, and asks for it. */

const SIZE = 20;
const REGISTER = '/guicheng/register';
const HEADS = ['编号', '题名', '密级', '部门', '架位', '状态', '可以', ''];

function searchBox() {
  const input = el('input', {
    type: 'search', name: 'search', className: 'form-control', maxLength: 200, value: parameter('search'),
    placeholder: '编号、题名、架位、部门，或拼音首字母', ariaLabel: '查找档案'
  });
  const form = el('form', {className: 'gc-filters gc-find', role: 'search'}, input,
    el('button', {type: 'submit', className: 'btn btn-primary', textContent: '查找'}),
    parameter('search') && el('a', {className: 'btn btn-default', href: `#${CATALOGUE}`, textContent: '全部'}));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = addressWith({search: input.value.trim(), page: ''});
  });
  return form;
}

const link = (path, values, words) => el('a', {className: 'btn btn-default', href: pageAddress(path, values), textContent: words});

const keepersLinks = desk => [
  desk.keeps && link(ENTRY, {}, '登记一项'),
  desk.keeps && link(IMPORT, {}, '整批导入'),
  link(REGISTER, {name: 'archive-items'}, '登记簿'),
  link(REGISTER, {name: 'loans'}, '借（查）阅登记表')
].filter(Boolean);

function row(item, stands) {
  return el('tr', {},
    el('td', {}, el('a', {href: pageAddress(ITEM, {number: item.itemNumber}), textContent: item.itemNumber})),
    cell(item.title, 'gc-item-title'), cell(item.classification), cell(item.department), cell(item.shelf),
    el('td', {}, stands ? stateLines(stands) : item.state),
    cell(stands && stands.askable ? usesInWords(stands) : ''),
    el('td', {}, stands && requestButton(stands)));
}

const nothing = el('p', {className: 'gc-empty', textContent: '没有找到。查不到的，可能没有登记，或者您不能借阅。'});

const question = questions();

/** Fills the page. */
export async function draw(box) {
  if (settleStart()) return;
  const isOld = question();
  const asked = new URLSearchParams({search: parameter('search'), page: parameter('page') || '0', size: String(SIZE)});
  const [found, desk] = await Promise.all([get(`/registers/archive-items/page?${asked}`), get('/archive/desk')]);
  const numbers = found.rows.map(item => item.itemNumber).join(',');
  const standings = numbers ? await get(`/archive/standing?${new URLSearchParams({numbers})}`) : [];
  if (isOld()) return;
  const by = new Map(standings.map(stands => [stands.itemNumber, stands]));
  box.replaceChildren(
    el('h3', {textContent: '档案'}),
    el('p', {className: 'gc-intro', textContent: '您看得到的，就是可以申请借阅的（FILE-07）；钥匙也在其中。'}),
    searchBox(),
    actions(...keepersLinks(desk)),
    found.rows.length === 0 ? nothing : table(HEADS, found.rows.map(item => row(item, by.get(item.itemNumber))), 'gc-catalogue'),
    pager(found.total, SIZE, '项'));
}
