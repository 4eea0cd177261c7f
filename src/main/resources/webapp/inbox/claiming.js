import {postEngine} from '../lib/api.js';
import {failure} from '../lib/page.js';
import {when} from '../lib/when.js';
import {desk, openTask, readDesk, renewList, renewTask} from './desk.js';
import {tell} from './told.js';

/** Taking a task, by the way or at a touch, and giving it back. */

/** @type {Map<string, Promise<void>>} claims that are on their way */
const underWay = new Map();

async function take(task) {
  try {
    const {person} = desk() ?? await readDesk();
    await postEngine(`/task/${encodeURIComponent(task)}/claim`, {userId: person});
  } finally {
    underWay.delete(task);
  }
  renewTask();
}

/** Where somebody else was first, the page shows the task as it is now. */
export async function lookAgain({status}) {
  if (status !== 409) return;
  renewTask();
  await renewList();
}

/** Where a colleague was first, the page says who, and shows the task as theirs. */
export async function isTheirs(error) {
  if (error.status !== 409) return false;
  tell(error.message);
  await lookAgain(error);
  return true;
}

/** Claims the task for whoever is logged in, once at a time, and lets Tasklist know. */
export function claim(task) {
  if (!underWay.has(task)) underWay.set(task, take(task));
  return underWay.get(task);
}

/** Until no claim of the task is on its way, whatever came of it: an answer that overtakes it would meet it on the server, and be refused. */
export const claimSettled = async task => { await underWay.get(task)?.catch(() => null); };

/** The press that claimed the form counts for what it was meant for. */
async function pressAt({clientX, clientY}) {
  await when(() => !document.querySelector('.disabled-form'), '表单还没有打开，请再点一次。');
  const meant = document.elementFromPoint(clientX, clientY)?.closest('[cam-tasklist-form] :is(button, input, select, textarea)');
  meant?.focus();
  if (meant?.matches('button, input[type=checkbox], input[type=radio]')) meant.click();
}

/** A form that nobody has claimed is claimed at the first touch of it: it is grey until then. */
export function claimAtTouch(place, task, sheet) {
  if (sheet.desk.holder !== null || sheet.desk.answers.alone) return;
  let said = null;
  const touched = async event => {
    if (!event.target.closest('[cam-tasklist-form]') && event.target !== place) return;
    if (openTask() !== task || !document.querySelector('.disabled-form')) return;
    place.removeEventListener('pointerdown', touched, true);
    said?.remove();
    try {
      await claim(task);
      if (openTask() === task) await pressAt(event);
    } catch (error) {
      if (await isTheirs(error)) return;
      said = failure(error);
      place.prepend(said);
      // The next touch tries again.
      place.addEventListener('pointerdown', touched, true);
    }
  };
  place.addEventListener('pointerdown', touched, true);
}

/** Gives the task back to those to whom it was offered. */
export async function release(task) {
  await postEngine(`/task/${encodeURIComponent(task)}/unclaim`);
  renewTask();
  await renewList();
}

/** @see claim */
export async function claimOpen() {
  try {
    await claim(openTask());
    await renewList();
  } catch (error) {
    if (!await isTheirs(error)) throw error;
  }
}
