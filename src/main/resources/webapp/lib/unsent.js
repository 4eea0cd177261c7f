/** Words typed beside the forms, which no draft keeps: they stay in this window until they are sent or given up, and leaving it asks. */

const written = new Map();

/** @returns {boolean} whether words wait under this name */
export const hasWords = name => written.has(name);

/** They were sent, or are not wanted. */
export const dropWords = name => written.delete(name);

/** Nothing waits any more under a name with this in it; of nobody where somebody else is here. */
export const forgetWords = (part = '') => [...written.keys()].filter(name => name.includes(part)).forEach(dropWords);

/**
 * The box stands as it was left, whatever was opened meanwhile.
 * @param {HTMLTextAreaElement} box
 * @param {string} name of what the words are for
 * @returns {HTMLTextAreaElement} the same
 */
export function keepWords(box, name) {
  if (written.has(name)) box.value = written.get(name);
  box.addEventListener('input', () => (box.value.trim() === '' ? dropWords(name) : written.set(name, box.value)));
  return box;
}

/**
 * A box, or whatever holds several, as long as it is there: leaving asks while something stands in it that did not from the beginning.
 * @template {HTMLElement} T
 * @param {T} place
 * @returns {T} the same
 */
export function askOverWords(place) {
  if (isBox(place)) place.dataset.unsent = '';
  else place.addEventListener('input', mark);
  return place;
}

function mark({currentTarget}) {
  currentTarget.dataset.unsent = '';
}

/** It is kept by other means from now on. */
export function askNoMore(place) {
  place.removeEventListener('input', mark);
  delete place.dataset.unsent;
}

const isBox = place => 'defaultValue' in place;
const isUnsent = place => !isBox(place) || place.value.trim() !== place.defaultValue.trim();

window.addEventListener('beforeunload', event => {
  if (written.size > 0 || [...document.querySelectorAll('[data-unsent]')].some(isUnsent)) event.preventDefault();
});
