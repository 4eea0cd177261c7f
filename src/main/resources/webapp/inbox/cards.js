import {get} from '../lib/api.js';

/** The lines of the list, one request for all that appear at the same moment; and what is known of those that were shown. */

let waiting = new Map();
const known = new Map();

/** @returns {object|undefined} the card of a task that was shown */
export const cardOf = task => known.get(task);

/** Keeps cards that came by another way. */
export const keepCards = cards => Object.entries(cards).forEach(([task, card]) => known.set(task, card));

/** @returns {Promise<?object>} */
export function card(task) {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(flush, 30);
    waiting.set(task, [...(waiting.get(task) || []), {resolve, reject}]);
  });
}

async function flush() {
  const asked = waiting;
  waiting = new Map();
  try {
    const cards = await get(`/tasks/cards?ids=${[...asked.keys()].map(encodeURIComponent).join(',')}`);
    keepCards(cards);
    asked.forEach((askers, id) => askers.forEach(({resolve}) => resolve(cards[id])));
  } catch (error) {
    asked.forEach(askers => askers.forEach(({reject}) => reject(error)));
  }
}
