import {loggedIn} from '../lib/api.js';
import {forgetUnkept} from '../form/draft-store.js';

/**
 * A form that starts a case stands in a window that the end of the session closes. Whoever it was finds it open again after the next
 * login, filled in as it was; anybody else finds nothing: neither what was typed nor what was open.
 */

const REOPEN = 'guicheng-reopen';
const LAST = 'guicheng-person';

/** The session of this person ended while the form was open. */
export const reopenAfterLogin = (person, slug) => sessionStorage.setItem(REOPEN, JSON.stringify({person, slug}));

/** Nothing of what the one before had open, ticked or written is left in the page of the next. */
function beginAnew() {
  forgetUnkept();
  history.replaceState(null, '', '#/');
  location.reload();
}

function reopen(person) {
  const asked = sessionStorage.getItem(REOPEN);
  if (!asked) return;
  sessionStorage.removeItem(REOPEN);
  const {person: whose, slug} = JSON.parse(asked);
  if (person === whose && !document.querySelector('.modal .gc-form')) location.hash = `#/?processStart=${encodeURIComponent(slug)}`;
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
  window.addEventListener('hashchange', ({oldURL}) => (isLogin(oldURL) || sessionStorage.getItem(REOPEN)) && check());
  window.addEventListener('focus', check);
}
