import {get} from '../lib/api.js';

/** The sheets of tasks. That of the next is read while the answer to the last is on its way. */

/** What was read ahead longer ago may have changed since. */
const FRESH_MS = 3000;

/** @type {?{task: string, since: number, sheet: Promise<object>}} */
let ahead = null;

const read = task => get(`/tasks/${encodeURIComponent(task)}/sheet`);

/** Whether the server says no is said when the task opens. */
export function readAhead(task) {
  ahead = {task, since: Date.now(), sheet: read(task)};
  ahead.sheet.catch(() => null);
}

/** @returns {Promise<object>} */
export async function sheetOf(task) {
  const found = ahead?.task === task && Date.now() - ahead.since < FRESH_MS ? ahead.sheet : null;
  ahead = null;
  return found ?? read(task);
}
