import {el} from '../lib/dom.js';
import {isInbox, listed, open, openSoon, openTask} from './desk.js';
import {turnPage} from './list-pages.js';

/** The whole day without a mouse. Letters count where nothing is being typed; Ctrl+Enter and Escape everywhere. */

/** Tasklist follows its address no faster than this, and forgets one that comes in between. */
const PAUSE_MS = 150;

/** Where the keys have come to and Tasklist has not followed yet. */
let target = null;
let opened = 0;
let pause = null;

/** The answers of the task to which the keys have come, and never those of the one before. */
const bar = () => {
  const shown = document.querySelector('.gc-answer-bar');
  return shown && target === null && shown.dataset.task === openSoon() ? shown : null;
};
const answers = () => [...bar()?.querySelectorAll('.gc-answer') ?? []];
const comment = () => bar()?.querySelector('.gc-answer-comment');

function follow() {
  opened = Date.now();
  open(target);
  target = null;
}

/** The task so many places further down the list, on its next page where this one ends, or the first. */
function beside(step) {
  const all = listed();
  if (all.length === 0) return;
  const at = all.indexOf(target ?? openSoon());
  clearTimeout(pause);
  if (at >= 0 && !all[at + step] && turnPage(step)) {
    target = null;
    return;
  }
  target = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  pause = setTimeout(follow, Math.max(0, opened + PAUSE_MS - Date.now()));
}

function tickOpen() {
  document.querySelector(`.gc-tick[data-task="${CSS.escape(openTask() ?? '')}"]`)?.click();
}

const firstField = () => [...document.querySelectorAll('.modal .gc-form, [cam-tasklist-form] .gc-form')].at(0)
  ?.querySelector('input:not([type=hidden]):not([disabled]), select:not([disabled]), textarea:not([disabled])');

const isPage = () => !isInbox();

/** The field by which one finds something where one is. */
const search = () => document.querySelector(isInbox() ? '.gc-find input' : '.gc-page input[type=search]');

/** A page of the menu, for those who have it there. */
const pageLink = path => document.querySelector(`a.gc-nav[href="#${path}"]`);
const toPage = (key, words, path) => [key, words, () => pageLink(path).click(), () => pageLink(path) !== null];

/** @type {[string, string, function(): void, ?function(): boolean][]} key, what it does in words, how, and where if not in the inbox alone */
const KEYS = [
  ['j', '下一项任务', () => beside(1)],
  ['k', '上一项任务', () => beside(-1)],
  ['1', '第一种答复（通常是同意）', () => answers()[0]?.click()],
  ['2', '第二种答复', () => answers()[1]?.click()],
  ['3', '第三种答复', () => answers()[2]?.click()],
  ['4', '第四种答复', () => answers()[3]?.click()],
  ['s', '签收打开的任务', () => document.querySelector('.gc-claim')?.click()],
  ['c', '写意见', () => comment()?.focus()],
  ['f', '转到表单的第一项', () => firstField()?.focus()],
  ['x', '选中或不选打开的任务', tickOpen],
  ['a', '选中所有可直接答复的任务', () => document.querySelector('.gc-tick-all')?.click()],
  ['b', '转到一次答复多项的答复', () => document.querySelector('.gc-several .gc-answers button')?.focus()],
  ['/', '查找', () => search().focus(), () => search() !== null],
  ['n', '发起单据', () => document.querySelector('li.start-process-action a')?.click(), () => true],
  toPage('m', '我的单据', '/guicheng/cases'),
  toPage('d', '我的草稿', '/guicheng/drafts'),
  toPage('r', '登记簿', '/guicheng/registers'),
  ['i', '回到任务列表', () => { location.hash = '#/'; }, isPage],
  ['?', '显示或收起这张表', () => toggle(), () => true]
];
const counts = ([, , , isHere = isInbox]) => isHere();
/** What a key held down repeats. */
const MOVING = ['j', 'k'];
const MORE = [
  ['Ctrl+Enter', '提交打开的表单；写意见时按第一种答复'],
  ['Esc', '离开输入框；收起这张表'],
  ['Ctrl+P', '打印打开的页面、任务或单据'],
  ['Tab', '到下一处；Shift+Tab 到上一处']
];

const row = ([key, words]) => el('tr', {}, el('th', {scope: 'row'}, el('kbd', {textContent: key})), el('td', {textContent: words}));

function toggle() {
  const shown = document.querySelector('.gc-keys');
  if (shown) {
    shown.remove();
    return;
  }
  const close = el('button', {type: 'button', className: 'btn btn-default', textContent: '收起', onclick: toggle});
  const sheet = el('div', {className: 'gc-keys', role: 'dialog', ariaLabel: '键盘操作', ariaModal: 'false'},
    el('h4', {textContent: '键盘操作'}), el('table', {}, el('tbody', {}, [...KEYS.filter(counts), ...MORE].map(row))), close);
  document.body.append(sheet);
  close.focus();
}

const isTyping = target => target.closest?.('input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]');

function leaveField(event) {
  document.querySelector('.gc-keys')?.remove();
  if (isTyping(event.target) && !event.target.closest('.modal')) event.target.blur();
}

function pressed(event) {
  if (event.key === 'Escape') {
    leaveField(event);
    return;
  }
  const writtenFor = event.target.closest?.('.gc-answer-comment')?.closest('.gc-answer-bar');
  if (event.key === 'Enter' && event.ctrlKey && writtenFor) {
    // Should another task be about to open, the answer says so.
    if (!event.repeat) writtenFor.querySelector('.gc-answer').click();
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || isTyping(event.target)) return;
  if (document.querySelector('.modal') && event.key !== '?') return;
  const found = KEYS.find(one => one[0] === event.key && counts(one));
  if (!found) return;
  event.preventDefault();
  // A key held down goes on through the list, and answers nothing again.
  if (event.repeat && !MOVING.includes(event.key)) return;
  found[2]();
}

/** Listens from now on; a link in the menu shows the sheet to those who do not know of it. */
export function watchKeys() {
  document.addEventListener('keydown', pressed);
}

export const keysLink = {
  id: 'guicheng-keys-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 5,
  render(node) {
    node.append(el('a', {href: '#', className: 'gc-nav', textContent: '键盘', title: '键盘操作（?）', onclick: event => {
      event.preventDefault();
      toggle();
    }}));
  }
};
