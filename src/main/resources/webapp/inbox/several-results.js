import {caseAddress} from '../case/case-address.js';
import {whereWords} from '../case/where-now.js';
import {takeBackButton} from '../colleague/take-back.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {cardOf} from './cards.js';
import {open, renewList} from './desk.js';
import {tell} from './told.js';

/** What became of several tasks answered at once, one by one: those that were refused first. */

/** So many of one's cases are asked about, the newest: for all of them one question. */
const ASKED = 200;

const refusal = ({task, message}) => el('li', {},
  el('a', {href: '#', textContent: cardOf(task).caseNumber, onclick: event => { event.preventDefault(); open(task); }}),
  ` ${cardOf(task).step}：${message}`);

const numberOf = caseNumber => el('a', {href: caseAddress(caseNumber), textContent: caseNumber});

function success({task}) {
  const {caseNumber} = cardOf(task);
  return el('li', {dataset: {case: caseNumber}}, numberOf(caseNumber), el('span', {className: 'gc-now'}), el('span', {className: 'gc-back'}));
}

/** Behind the numbers, once it is known, who has each case now. */
async function sayWhere(list) {
  const {rows} = await get(`/cases?${new URLSearchParams({role: 'handled', state: 'all', size: ASKED})}`);
  const entries = new Map(rows.map(entry => [entry.caseNumber, entry]));
  for (const line of list.children) {
    const entry = entries.get(line.dataset.case);
    const now = line.querySelector('.gc-now');
    if (entry && now) now.textContent = ` ${whereWords(entry)}`;
  }
}

/** The way to take this one back, as behind a single answer; the others stay as they are. */
async function offerBack(line) {
  const {case: caseNumber} = line.dataset;
  const button = await takeBackButton(caseNumber, async task => {
    line.replaceChildren(numberOf(caseNumber), ' 已撤回上一步，请重新办理。');
    open(task);
    await renewList();
  }, 'btn btn-link btn-sm gc-take-back', '撤回');
  if (!button) return;
  button.ariaLabel = `撤回 ${caseNumber}`;
  line.querySelector('.gc-back').replaceChildren(' ', button);
}

/** Each case is asked about by itself, and only once its line is in sight: there may be hundreds. */
function offerBackInSight(list) {
  const sight = new IntersectionObserver(seen => seen.filter(({isIntersecting}) => isIntersecting).forEach(({target}) => {
    sight.unobserve(target);
    // Where it cannot be asked the case's own page still offers it.
    offerBack(target).catch(() => null);
  }));
  for (const line of list.children) sight.observe(line);
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
  if (done.length === 0) return;
  offerBackInSight(list);
  sayWhere(list).catch(() => null);
}
