import {caseAddress} from '../case/case-address.js';
import {get} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {tell} from './told.js';
import {open} from './desk.js';

/** A link to a task that is done, of a mail or an older window, says so, and leads to the case. */

const QUIET_MS = 8000;

const words = done => (done.by === null
  ? `“${done.step}”不必再办：单据已转到别处或已结束（${minutes(done.at)}）。`
  : `“${done.step}”已由${done.by}于 ${minutes(done.at)} 办理。`);

/** Tasklist says the same in its own way, with what the server answered as a page of code; until somebody goes elsewhere. */
function quiet() {
  document.body.classList.add('gc-quiet');
  setTimeout(() => document.body.classList.remove('gc-quiet'), QUIET_MS);
}

/** @param {string} task that is opened by a link; nothing is said where it waits, or is unknown: Tasklist says that */
export async function tellDone(task) {
  try {
    const done = await get(`/tasks/${encodeURIComponent(task)}/done`);
    quiet();
    tell(words(done), ' ', el('a', {href: caseAddress(done.caseNumber), textContent: `查看 ${done.caseNumber}`}));
    open(null);
  } catch {
    // It waits, as nearly always.
  }
}
