import {onUnanswered} from '../lib/no-answer.js';
import {readAgain} from '../lib/press.js';
import {isInbox, openTask, renewList} from './desk.js';

/**
 * What Tasklist could not read it says in its own way, or not at all. A form says so in words of the office; a task that did not open says
 * so where it would stand. Both have a button that reads them again: what was typed is kept and stands there afterwards.
 */

const FORM = ':is(.form-pane, [cam-tasklist-form], .modal-body) .alert:has(.status):not(.notifications .alert)';
const LIST = '.tasks-list .alert-danger';
const NO_FORM = '表单没有读到，请检查网络后重新读取。';
const NO_TASK = '没有读到这项任务，请检查网络后重新读取。';
const NO_LIST = '任务列表没有读到，请检查网络后重新读取。';
const NOTHING = '没有读到，请检查网络后重新读取。';
const CHINESE = /[\u4e00-\u9fff]/;
/** While a task is being read none counts as chosen. */
const LOADING_MS = 1500;
/** So soon Tasklist says itself what it can say. */
const SAYING_MS = 300;

const anew = async () => location.reload();

/** Tasklist's own words where they are the office's. */
function wordsOf(alert, ours) {
  const theirs = alert.querySelector('.message')?.textContent ?? '';
  return CHINESE.test(theirs) ? theirs.replace(/^.*<- /, '') : ours;
}

/** @param {function(): Promise<void>} work reads it again */
function sayAgain(which, ours, work) {
  for (const alert of document.querySelectorAll(which)) {
    if (alert.offsetParent === null || alert.querySelector('.gc-again')) continue;
    alert.append(readAgain(new Error(wordsOf(alert, ours)), work));
    alert.classList.add('gc-failed');
  }
}

/** The wheel turns for ever where what it stands for does not come. */
function stopWheels() {
  for (const wheel of document.querySelectorAll('.loader:not(.gc-stopped)')) {
    if (wheel.offsetParent === null) continue;
    wheel.classList.add('gc-stopped');
    wheel.append(readAgain(new Error(NOTHING), anew));
  }
}

/** Where Tasklist asks for a task to be chosen, though the address names one. */
function emptyPlace() {
  const place = isInbox() && openTask() ? document.querySelector('.no-task') : null;
  return place?.closest('.ng-hide') === null ? place : null;
}

let late = null;

function checkTask() {
  const place = emptyPlace();
  if (!place) {
    clearTimeout(late);
    late = null;
    document.querySelector('.gc-unopened')?.remove();
    return;
  }
  late ??= setTimeout(() => {
    const unread = readAgain(new Error(NO_TASK), anew);
    unread.classList.add('gc-unopened');
    emptyPlace()?.before(unread);
  }, LOADING_MS);
}

/** Watches Tasklist's list, tasks and forms. */
export function watchUnread() {
  onUnanswered(() => setTimeout(stopWheels, SAYING_MS));
  new MutationObserver(() => {
    sayAgain(FORM, NO_FORM, anew);
    sayAgain(LIST, NO_LIST, renewList);
    checkTask();
  }).observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['class']});
}
