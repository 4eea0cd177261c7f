import {loggedIn} from '../lib/api.js';

/**
 * A form that starts a case stands in a window that the end of the session closes. Whoever it was finds it open again after the next
 * login, filled in as it was; anybody else finds nothing.
 */

const NAME = 'guicheng-reopen';

/** The session of this person ended while the form was open. */
export const reopenAfterLogin = (person, slug) => sessionStorage.setItem(NAME, JSON.stringify({person, slug}));

async function check() {
  const asked = sessionStorage.getItem(NAME);
  if (!asked || location.hash.startsWith('#/login')) return;
  const person = await loggedIn().catch(() => null);
  if (!person || sessionStorage.getItem(NAME) !== asked) return;
  sessionStorage.removeItem(NAME);
  const {person: whose, slug} = JSON.parse(asked);
  if (person === whose && !document.querySelector('.modal .gc-form')) location.hash = `#/?processStart=${encodeURIComponent(slug)}`;
}

/** Watches for the login. */
export function watchLogin() {
  check();
  window.addEventListener('hashchange', check);
}
