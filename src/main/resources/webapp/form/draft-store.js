import {csrfToken, get, loggedIn, put, remove} from '../lib/api.js';

/**
 * Where drafts are: on the server, and what could not be kept there yet in this window, under the name of its person. Nothing of one
 * person is ever shown to the next, and nothing outlives the window on this machine.
 */

const OURS = 'guicheng-draft ';
const OF_ENGINE = /^(?:camForm:|camunda-form:)/;
/** What a browser still sends when its page is closed. */
const LARGEST_BEHIND = 60_000;

/** Drafts that the server does not have yet. */
export const unkept = new Set();

/** @returns {number} in bytes */
export const bytesOf = content => new TextEncoder().encode(content).length;

const nameOf = (person, place) => `${OURS}${person} ${place}`;

/** What the engine's forms left in this browser, without the name of whose it was, goes. */
export function forgetOldDrafts() {
  Object.keys(localStorage).filter(key => OF_ENGINE.test(key)).forEach(key => localStorage.removeItem(key));
}

/** Puts it by in this window. */
export function putBy(person, place, content) {
  try {
    sessionStorage.setItem(nameOf(person, place), content);
  } catch {
    // No room: what stands in the form is all there is, and leaving it asks.
  }
}

export const dropPutBy = (person, place) => sessionStorage.removeItem(nameOf(person, place));

/** What was put by in this window, else what the server has; null where there is nothing. */
export async function readDraft(person, place, isTheirs) {
  const here = sessionStorage.getItem(nameOf(person, place));
  if (here) return {...JSON.parse(here), isPutBy: true};
  if (!isTheirs) return null;
  // Asked of the list, because of what is not there, or not one's own to keep yet, it says nothing and refuses nothing.
  const isThere = (await get('/drafts')).some(({slug, task}) => `${slug}/${task}` === place);
  return isThere ? get(`/drafts/${place}`) : null;
}

/** Whose session this browser has, by its token: another window may have logged somebody else in. */
let session = {token: null, person: null};

/** @returns {Promise<?string>} user id of who is logged in, as the server sees it now */
export async function whoIsHere() {
  const token = csrfToken();
  session = {token, person: await loggedIn()};
  return session.person;
}

/** The same without asking again, as long as the session is the same. */
export const whoWasHere = async () => (session.person && session.token === csrfToken() ? session.person : whoIsHere());

/** On the way out nobody can be asked any more. */
const isStill = async (person, isLeaving) => (isLeaving ? session.token === csrfToken() && session.person : await whoWasHere()) === person;

/** Never under the name of anybody else: for them it counts as if nobody were logged in. */
export async function keepDraft(person, place, content, isLeaving) {
  if (!await isStill(person, isLeaving)) throw Object.assign(new Error(''), {status: 401});
  return put(`/drafts/${place}`, content, Boolean(isLeaving) && bytesOf(content) < LARGEST_BEHIND);
}

/** Somebody else works in this window now: what was not kept of the one before stays put by under their name. */
export function forgetUnkept() {
  for (const draft of unkept) draft.setAside();
}

export const dropDraft = place => remove(`/drafts/${place}`);

/** What the browser does not send behind, or has not been able to send, is lost with the page. */
function isInDanger() {
  const drafts = [...unkept];
  return drafts.some(draft => draft.hasFailed) || drafts.reduce((sum, {size}) => sum + size, 0) >= LARGEST_BEHIND;
}

/** Leaving asks only if something is not kept. */
export function watchLeaving() {
  window.addEventListener('beforeunload', event => {
    for (const draft of unkept) draft.save(true);
    if (isInDanger()) event.preventDefault();
  });
  window.addEventListener('online', () => unkept.forEach(draft => draft.save()));
}
