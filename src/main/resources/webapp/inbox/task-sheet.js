import {caseSheet} from '../case/case-sheet.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {readAgain} from '../lib/press.js';
import {answerBar, removeAnswers, renewAnswers} from './answer-bar.js';
import {claimAtTouch} from './claiming.js';
import {keepSheet} from './current-sheet.js';
import {cardOf} from './cards.js';
import {isInbox, listed, onHeld, openTask} from './desk.js';
import {tellDone} from './done-task.js';
import {taskHead} from './task-head.js';
import {sheetOf} from './task-sheets.js';

export {currentSheet} from './current-sheet.js';

/** Puts the case sheet above the form of whatever task is open, and its answers below, of every procedure, without the form's doing. */

/** What is open in the registers about somebody, where the step asks about them. */
const openMatters = open => open && el('div', {className: open.length > 0 ? 'gc-returned' : 'gc-asked-by', role: 'status'},
  el('strong', {textContent: open.length > 0 ? '各登记簿中未了的事项：' : '各登记簿中没有未了的事项。'}),
  open.length > 0 && el('ul', {}, open.map(({caseNumber, what}) => el('li', {textContent: caseNumber ? `${caseNumber}：${what}` : what}))));

function banner(sheet) {
  const {askedBy, returned, open} = sheet;
  return [
    returned && el('div', {className: 'gc-returned', role: 'alert'},
      el('strong', {textContent: `退回：${returned.personName}在“${returned.taskName}”退回。`}),
      returned.comment && el('div', {textContent: `理由：${returned.comment}`})),
    askedBy && el('div', {className: 'gc-asked-by', textContent: `本步骤由《${askedBy.name}》第 ${askedBy.version} 版规则要求：${askedBy.reason}`}),
    openMatters(open)
  ];
}

/** A form that asks for nothing but the answer is not shown, and keeps no keyboard that Tasklist gave it. */
function showForm(place, shown) {
  place.classList.toggle('gc-answer-alone', !shown);
  const form = place.querySelector('[cam-tasklist-form]');
  if (!shown && form?.contains(document.activeElement)) document.activeElement.blur();
}

async function show(place, taskId) {
  const box = el('div', {className: 'gc-task-sheet', dataset: {task: taskId}});
  place.prepend(box);
  // The answers of the task before must not be pressed for this one.
  removeAnswers(place);
  place.classList.remove('gc-with-answers');
  showForm(place, cardOf(taskId)?.answers.alone !== true);
  try {
    const sheet = await sheetOf(taskId);
    if (!box.isConnected) return;
    keepSheet(sheet);
    showForm(place, !sheet.desk.answers.alone);
    box.append(...[taskHead(taskId, sheet), ...banner(sheet), caseSheet(sheet.sheet)].filter(Boolean));
    place.append(answerBar(taskId, sheet));
    place.classList.add('gc-with-answers');
    claimAtTouch(place, taskId, sheet);
    toSheet(place);
  } catch (error) {
    // Without the box it is drawn anew, as when the task was opened.
    box.append(readAgain(error, async () => box.remove()));
  }
}

/** On a narrow screen the task stands below the list. */
function toSheet(place) {
  const task = place.closest('.task-details');
  if (task && task.getBoundingClientRect().top > window.innerHeight / 2) task.scrollIntoView();
}

function check() {
  const taskId = openTask();
  const place = document.querySelector('.form-pane, [cam-tasklist-form]')?.closest('.tab-content, .task-details')
    && document.querySelector('[cam-tasklist-form]')?.parentElement;
  const boxes = [...document.querySelectorAll('.gc-task-sheet')];
  if (!taskId || !place) return;
  const shown = boxes.find(box => box.dataset.task === taskId && place.contains(box));
  boxes.filter(box => box !== shown).forEach(box => box.remove());
  if (!shown) show(place, taskId);
  checkRemoved(taskId);
}

/** While a task is being loaded it counts as removed. */
const LOADING_MS = 1500;

let removed = null;

/** Tasklist asks every few seconds whether its task is still there, and may mean the one before. */
function checkRemoved(taskId) {
  if (removed === taskId || !document.querySelector('.task-card.task-removed')) return;
  removed = taskId;
  setTimeout(() => {
    if (openTask() === taskId && document.querySelector('.task-card.task-removed')) tellDone(taskId);
  }, LOADING_MS);
}

let asked = null;

/** A link may lead to a task that is done: what stands in the list is not. */
function checkLink() {
  const taskId = openTask();
  if (taskId === asked) return;
  asked = taskId;
  if (taskId && isInbox() && !listed().includes(taskId)) tellDone(taskId);
}

/** Reads the head and the answers of the open task anew, once somebody claimed or released it. */
async function renewHead() {
  const taskId = openTask();
  const box = document.querySelector('.gc-task-sheet');
  if (!taskId || box?.dataset.task !== taskId) return;
  const sheet = await get(`/tasks/${encodeURIComponent(taskId)}/sheet`).catch(error => {
    // What was answered meanwhile has gone, which is said elsewhere.
    if (error.status !== 404) box.querySelector('.gc-holder-place')?.replaceChildren(readAgain(error, renewHead));
    return null;
  });
  if (!sheet || !box.isConnected) return;
  keepSheet(sheet);
  box.querySelector('.gc-holder-place')?.replaceWith(taskHead(taskId, sheet));
  renewAnswers(box.parentElement, taskId, sheet);
}

/** Watches Tasklist for a task being opened. */
export function watchTasks() {
  new MutationObserver(check).observe(document.body, {childList: true, subtree: true});
  window.addEventListener('hashchange', check);
  window.addEventListener('hashchange', checkLink);
  onHeld(renewHead);
  checkLink();
}
