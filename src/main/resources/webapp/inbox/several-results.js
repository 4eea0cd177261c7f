import {caseAddress} from '../case/case-address.js';
import {whereWords} from '../case/where-now.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {cardOf} from './cards.js';
import {open} from './desk.js';
import {tell} from './told.js';

/** What became of several tasks answered at once, one by one: those that were refused first. */

/** So many of one's cases are asked about, the newest: for all of them one question. */
const ASKED = 200;

const refusal = ({task, message}) => el('li', {},
  el('a', {href: '#', textContent: cardOf(task).caseNumber, onclick: event => { event.preventDefault(); open(task); }}),
  ` ${cardOf(task).step}：${message}`);

function success({task}) {
  const {caseNumber} = cardOf(task);
  return el('li', {dataset: {case: caseNumber}}, el('a', {href: caseAddress(caseNumber), textContent: caseNumber}));
}

/** Behind the numbers, once it is known, who has each case now. */
async function sayWhere(list) {
  const {rows} = await get(`/cases?${new URLSearchParams({role: 'handled', state: 'all', size: ASKED})}`);
  const entries = new Map(rows.map(entry => [entry.caseNumber, entry]));
  for (const line of list.children) {
    const entry = entries.get(line.dataset.case);
    if (entry) line.append(` ${whereWords(entry)}`);
  }
}

/**
 * @param {{task: string, status: number, message: ?string}[]} refused
 * @param {{task: string}[]} done
 * @param {string} label of the answer
 */
export function tellSeveral(refused, done, label) {
  const list = el('ul', {className: 'gc-answered'}, done.map(success));
  tell(el('span', {textContent: `${done.length} 项已答复“${label}”${refused.length ? `，${refused.length} 项没有：` : '。'}`}),
    ...(refused.length > 0 ? [el('ul', {className: 'gc-refused'}, refused.map(refusal))] : []), ...(done.length > 0 ? [list] : []));
  // They were answered, which is what counts; where each is now stands on its page too.
  if (done.length > 0) sayWhere(list).catch(() => null);
}
