import {get, post} from '../lib/api.js';
import {asked, pageAddress} from '../lib/page-address.js';
import {forgetWords} from '../lib/unsent.js';

/** What the desk knows of whoever is logged in, and what it asks of Tasklist. */

/** @type {?{person: string, administers: boolean, filters: {filter: string, name: string, count: number}[], opensNext: boolean, checks: boolean, showsRules: boolean}} */
let known = null;
/** AngularJS scopes of Tasklist's own parts, by which alone it can be told to look again. */
let listScope = null;
let taskScope = null;
let tasksScope = null;

const CHANGED = 'guicheng-desk';
const HELD = 'guicheng-held';

/** Does it now, and each time the numbers or choices were read again. */
export const onDesk = work => document.addEventListener(CHANGED, work);

export const desk = () => known;

export async function readDesk() {
  known = await get('/desk');
  document.body.classList.toggle('gc-administers', known.administers);
  document.dispatchEvent(new Event(CHANGED));
  return known;
}

/** Whether after an answer the next task opens by itself: each person's choice, kept. */
export async function chooseNext(opensNext) {
  await post('/desk/choices', {opensNext}, 'PUT');
  await readDesk();
}

/** Whether the numbers of rules are shown: a choice of those who check, kept. */
export async function chooseRules(showsRules) {
  await post('/desk/choices', {showsRules}, 'PUT');
  await readDesk();
}

export function holdList(scope) {
  listScope = scope;
}

/** The card of a task in the list stands in the scope that has them all. */
export function holdCard(scope) {
  tasksScope = scope;
  while (tasksScope && !tasksScope.tasks) tasksScope = tasksScope.$parent;
}

export function holdTask(scope) {
  taskScope = scope;
}

/** The scope of a part of Tasklist, or of what it stands in, that has the list's data. */
function listData() {
  let scope = listScope;
  while (scope && !scope.tasklistData) scope = scope.$parent;
  return scope?.tasklistData;
}

/** Tasklist reads its list anew; so do we the numbers. */
export function renewList() {
  listScope?.$evalAsync(() => listData()?.changed('taskList'));
  return readDesk();
}

/** Does it each time somebody claimed or released the open task. */
export const onHeld = work => document.addEventListener(HELD, work);

/** Tasklist reads the open task anew, after somebody claimed or released it. */
export function renewTask() {
  taskScope?.$evalAsync(() => taskScope.taskData.changed('task'));
  document.dispatchEvent(new Event(HELD));
}

/** @returns {?string} id of the task that the address opens */
export const openTask = () => asked().get('task');

/** @returns {boolean} whether the inbox is shown, and no page of ours */
export const isInbox = () => ['', '#/'].includes(location.hash.split('?')[0]);

/** For so long after it was told where to go Tasklist may still go back to where it was on its way. */
const SETTLING_MS = 500;

let wanted = {task: null, until: 0};

const go = task => { location.hash = pageAddress('/', {...Object.fromEntries(asked()), task: task ?? '', detailsTab: ''}); };

/** @returns {?string} id of the task that is open, or will be once Tasklist has settled */
export const openSoon = () => (wanted.task && Date.now() < wanted.until ? wanted.task : openTask());

/** Opens a task, or with null none. */
export function open(task) {
  wanted = {task, until: Date.now() + SETTLING_MS};
  go(task);
}

/** Tasklist writes its address anew when it has read something, and may take the task for the one before. */
export function watchAsked() {
  window.addEventListener('hashchange', () => {
    if (wanted.task && Date.now() < wanted.until && isInbox() && openTask() !== wanted.task) go(wanted.task);
  });
  // Whoever points at another card means that one.
  document.addEventListener('pointerdown', () => { wanted = {task: null, until: 0}; }, true);
}

/** @returns {string[]} ids of the tasks on the page of the list, from above; also while Tasklist draws their cards anew */
export const listed = () => (tasksScope?.tasks ?? []).map(({id}) => id);

/** What was answered in this window: the list may be slower than whoever answers. */
const done = new Set();

/** What opens once this one is done: what follows in the list, or else stands before it; null where nothing does, or none is wanted. */
export function following(task) {
  if (known?.opensNext === false) return null;
  const all = listed();
  const others = all.filter(id => id !== task && !done.has(id));
  return all.slice(all.indexOf(task) + 1).find(id => others.includes(id)) ?? others.at(-1) ?? null;
}

/** The same, once this one is done. */
export function after(task) {
  done.add(task);
  forgetWords(task);
  return following(task);
}
