import {get} from '../lib/api.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** By year, whether its days off are known; asked once while a page is open. */
const known = new Map();

function isPublished(year) {
  if (!known.has(year)) known.set(year, get(`/calendar/${year}/about`).then(({published}) => published, () => true));
  return known.get(year);
}

/**
 * Which years between two days have no published days off.
 * @param {?string} from
 * @param {?string} to
 * @returns {Promise<string>} empty where all have
 */
export async function unpublishedWords(from, to) {
  if (!DAY.test(from ?? '') || !DAY.test(to ?? '') || to < from) return '';
  const years = [...new Set([from.slice(0, 4), to.slice(0, 4)])];
  const published = await Promise.all(years.map(isPublished));
  const unknown = years.filter((_, at) => !published[at]);
  return unknown.length === 0 ? '' : `${unknown.join('、')} 年放假安排尚未公布，暂按周一至周五计算。`;
}
