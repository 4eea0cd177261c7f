import {postEngine} from '../lib/api.js';
import {failure} from '../lib/page.js';
import {desk, openTask, renewList, renewTask} from './desk.js';

/** Taking a task, by the way or at a touch, and giving it back. */

/** Claims the task for whoever is logged in, and lets Tasklist know. */
export async function claim(task) {
  await postEngine(`/task/${encodeURIComponent(task)}/claim`, {userId: desk().person});
  renewTask();
}

/** Once the form is grey no more, or after a while. */
async function whenClear() {
  for (let wait = 0; wait < 40 && document.querySelector('.disabled-form'); wait++) await new Promise(done => setTimeout(done, 50));
}

/** The press that claimed the form counts for what it was meant for. */
async function pressAt({clientX, clientY}) {
  await whenClear();
  const meant = document.elementFromPoint(clientX, clientY)?.closest('[cam-tasklist-form] :is(button, input, select, textarea)');
  meant?.focus();
  if (meant?.matches('button, input[type=checkbox], input[type=radio]')) meant.click();
}

/** A form that nobody has claimed is claimed at the first touch of it: it is grey until then. */
export function claimAtTouch(place, task, sheet) {
  if (sheet.desk.holder !== null || sheet.desk.answers.alone) return;
  const touched = async event => {
    if (!event.target.closest('[cam-tasklist-form]') && event.target !== place) return;
    if (openTask() !== task || !document.querySelector('.disabled-form')) return;
    place.removeEventListener('pointerdown', touched, true);
    try {
      await claim(task);
      if (openTask() === task) await pressAt(event);
    } catch (error) {
      place.prepend(failure(error));
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
export const claimOpen = async () => {
  await claim(openTask());
  await renewList();
};
