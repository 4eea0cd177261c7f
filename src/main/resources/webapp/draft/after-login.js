import {loggedIn} from '../lib/api.js';
import {asked} from '../lib/page-address.js';
import {forgetWords} from '../lib/unsent.js';
import {when} from '../lib/when.js';
import {forgetUnkept} from '../form/draft-store.js';
import {isInbox, open} from '../inbox/desk.js';

/**
 * The end of the session closes what is open: the window in which a form that starts a case stands, and the task. Whoever it was finds it
 * open again after their next login, as it was, whoever was here meanwhile; anybody else finds nothing: neither what was typed nor what was
 * open.
 */

const REOPEN = 'guicheng-reopen ';
const LAST = 'guicheng-person';

/** The session of this person ended while the form was open. */
export const reopenAfterLogin = (person, slug) => sessionStorage.setItem(REOPEN + person, `#/?processStart=${encodeURIComponent(slug)}`);

/** The login takes the place of a task; a form in front of it goes before. */
function noteTask(address) {
  const task = new URLSearchParams(new URL(address).hash.split('?')[1]).get('task');
  const person = sessionStorage.getItem(LAST);
  if (!task || !person || sessionStorage.getItem(REOPEN + person)) return;
  sessionStorage.setItem(REOPEN + person, `#/?task=${encodeURIComponent(task)}`);
}

/** Nothing of what the one before had open, ticked or written is left in the page of the next. */
function beginAnew() {
  forgetUnkept();
  forgetWords();
  history.replaceState(null, '', '#/');
  location.reload();
}

/** Tasklist chooses its list first, and forgets what was asked of it meanwhile. */
const listChosen = () => when(() => !isInbox() || (asked().has('filter') && document.querySelector('.gc-list-head')), '').catch(() => null);

async function reopen(person) {
  const address = sessionStorage.getItem(REOPEN + person);
  sessionStorage.removeItem(REOPEN + person);
  if (!address) return;
  await listChosen();
  // Tasklist itself may have gone back to the task already.
  if (document.querySelector('.modal .gc-form') || location.hash.includes(address.replace('#/?task', 'task'))) return;
  const task = new URLSearchParams(address.split('?')[1]).get('task');
  if (task) open(task);
  else location.hash = address;
}

const isLogin = address => new URL(address).hash.startsWith('#/login');

async function check() {
  if (isLogin(location.href)) return;
  const person = await loggedIn().catch(() => null);
  if (!person) return;
  const last = sessionStorage.getItem(LAST);
  sessionStorage.setItem(LAST, person);
  if (last !== null && last !== person) beginAnew();
  else reopen(person);
}

/** Watches for the login, in this window or, once somebody comes back to it, in another one of the same browser. */
export function watchLogin() {
  check();
  window.addEventListener('hashchange', ({oldURL, newURL}) => {
    if (isLogin(newURL)) noteTask(oldURL);
    else if (isLogin(oldURL) || sessionStorage.getItem(REOPEN + sessionStorage.getItem(LAST))) check();
  });
  window.addEventListener('focus', check);
}
