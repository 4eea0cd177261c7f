import {caseAddress} from '../case/case-address.js';
import {whereWords} from '../case/where-now.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {questions} from '../lib/latest.js';
import {yuan} from '../lib/money.js';
import {failure} from '../lib/page.js';
import {open} from './desk.js';

/** One field that finds any case one may see by a part of anything in it, as one types; what is found stands in place of the list. */

const SIZE = 20;
const PAUSE_MS = 150;
const question = questions();

/** A task that waits for the reader opens in the inbox; any other case on its page. */
function found({entry, task}, close) {
  const link = el('a', {
    href: task ? '#/' : caseAddress(entry.caseNumber),
    className: 'gc-found',
    onclick: event => {
      if (!task) return;
      event.preventDefault();
      close();
      open(task);
    }
  },
  el('div', {className: 'gc-card-line'},
    el('span', {className: 'gc-card-procedure', textContent: entry.procedureName}),
    el('span', {className: 'gc-case-number', textContent: entry.caseNumber}),
    entry.amountInCents !== null && el('strong', {textContent: yuan(entry.amountInCents)})),
  entry.subject && el('div', {className: 'gc-card-subject', textContent: entry.subject}),
  el('div', {className: 'gc-card-line'},
    el('span', {textContent: entry.startedBy.name}),
    el('span', {textContent: whereWords(entry)}),
    task && el('span', {className: 'gc-card-mine', textContent: '打开任务'})));
  return el('li', {}, link);
}

const list = (answer, search, close) => (answer.found.length === 0
  ? el('p', {className: 'gc-hint', textContent: `您能查看的单据里没有“${search}”。`})
  : el('div', {},
    el('ol', {className: 'gc-found-list'}, answer.found.map(one => found(one, close))),
    answer.more && el('p', {className: 'gc-hint', textContent: `只列最近的 ${SIZE} 张，请多输入几个字。`})));

/** The field and what it finds. */
export function findField() {
  const results = el('div', {className: 'gc-found-place', ariaLive: 'polite'});
  const box = el('section', {className: 'gc-find'});
  let pause = null;
  const close = () => {
    // What is still on its way must not stand in place of the list.
    clearTimeout(pause);
    question();
    input.value = '';
    box.classList.remove('gc-finding');
    results.replaceChildren();
  };
  const look = async () => {
    const search = input.value.trim();
    const isOld = question();
    if (search === '') {
      close();
      return;
    }
    try {
      const answer = await get(`/find?${new URLSearchParams({search, size: SIZE})}`);
      if (isOld()) return;
      results.replaceChildren(list(answer, search, close));
    } catch (error) {
      if (isOld()) return;
      results.replaceChildren(failure(error));
    }
    box.classList.add('gc-finding');
  };
  const input = el('input', {
    type: 'search', className: 'form-control', maxLength: 200,
    placeholder: '查编号、姓名、金额、事由、电话、发票号',
    ariaLabel: '查找单据',
    oninput: () => {
      clearTimeout(pause);
      pause = setTimeout(look, PAUSE_MS);
    },
    onkeydown: event => {
      if (event.key === 'Escape') close();
      if (event.key === 'ArrowDown' || event.key === 'Enter') results.querySelector('.gc-found')?.focus();
    }
  });
  results.addEventListener('keydown', event => {
    const all = [...results.querySelectorAll('.gc-found')];
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (!step) return;
    event.preventDefault();
    (all[all.indexOf(document.activeElement) + step] ?? input).focus();
  });
  box.append(input, results);
  return box;
}
