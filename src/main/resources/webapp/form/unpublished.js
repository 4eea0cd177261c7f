import {get} from '../lib/api.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** By year, what the server says beside what is counted in it; asked once while a page is open. */
const known = new Map();

function noteOf(year) {
  if (!known.has(year)) known.set(year, get(`/calendar/${year}/about`).then(({note}) => note, () => null));
  return known.get(year);
}

/**
 * What is said of the years between two days whose days off nobody knows yet.
 * @param {?string} from
 * @param {?string} to
 * @returns {Promise<string>} empty where all are known
 */
export async function unpublishedWords(from, to) {
  if (!DAY.test(from ?? '') || !DAY.test(to ?? '') || to < from) return '';
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])];
  const notes = await Promise.all(years.map(noteOf));
  const said = notes.filter(Boolean).join('，');
  return said && `${said}。`;
}
