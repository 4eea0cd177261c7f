import {listed, open} from './desk.js';

/** A list of several pages is one list for the keys: beyond the end of a page they turn it. */

const LOOK_MS = 50;
const PATIENCE_MS = 5000;

let turning = false;

/** Once the other page is there, its task that comes next is opened. */
function openNext(before, step, until) {
  const all = listed();
  if (all.length > 0 && all.join() !== before) open(step > 0 ? all[0] : all.at(-1));
  else if (Date.now() < until) {
    setTimeout(openNext, LOOK_MS, before, step, until);
    return;
  }
  turning = false;
}

/**
 * Turns the page, once at a time.
 * @param {number} step 1 to the next, -1 to the one before
 * @returns {boolean} whether it is being turned
 */
export function turnPage(step) {
  const link = document.querySelector(`.tasks-list .pagination-${step > 0 ? 'next' : 'prev'}:not(.disabled) a`);
  if (!turning && link) {
    turning = true;
    setTimeout(openNext, LOOK_MS, listed().join(), step, Date.now() + PATIENCE_MS);
    link.click();
  }
  return turning;
}
