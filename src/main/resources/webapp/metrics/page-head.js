import {el} from '../lib/dom.js';
import {actions, exportLink, printLink} from '../lib/files.js';
import {failure} from '../lib/page.js';
import {printPath} from './metrics-address.js';
import {rangeChoice} from './range-choice.js';

/** What the pages of metrics have above their figures. */

const FORBIDDEN = 403;

const WORKING = '用时按工作时间计算，以现在的日历为准；一个工作日是一天的工作时间。是否逾期与此无关，仍按各自的时限。';

/** Which days are shown, what they are compared with, and by which hours it is counted how long something took. */
export const rangeWords = ({from, to, days, previous, hours}) => el('p', {className: 'gc-intro gc-range-words',
  textContent: `${from} 至 ${to}，共 ${days} 天。▲▼ 是与上期相比；上期是此前同样长的 ${previous.from} 至 ${previous.to}。`
    + (hours === 'working' ? WORKING : '')});

/**
 * Exports and paper.
 * @param {string} endpoint of the page's figures
 * @param {URLSearchParams} query the range
 * @param {...Node} others what stands before them
 */
export const files = (endpoint, query, ...others) => actions(others, exportLink(`${endpoint}/table?${query}`), printLink(printPath()));

/** A page that says why it shows nothing: beside the chooser where another range may help. */
export const refused = (title, error) => (error.status === FORBIDDEN
  ? [title, failure(error)]
  : [title, rangeChoice(null, {refused: error})]);
