import {choiceBar} from '../lib/choice.js';
import {daysAgo, today} from '../lib/day.js';
import {el} from '../lib/dom.js';
import {addressWith, asked} from '../lib/page-address.js';

/** From which day to which: up to today, or a range of one's own. The address keeps it, as `days` or as `from` and `to`. */

const USUAL = '30';
const CHOICES = [['7', '近 7 天'], [USUAL, '近 30 天'], ['90', '近 90 天']];
const HOURS = [['', '钟表时间'], ['working', '工作时间']];
const NAMES = ['days', 'from', 'to', 'hours'];

/**
 * What of the address tells the range, to be carried from page to page.
 * @param {URLSearchParams} [parameters]
 * @returns {Object<string, string>}
 */
export const rangeAsked = (parameters = asked()) =>
  Object.fromEntries(NAMES.filter(name => parameters.get(name)).map(name => [name, parameters.get(name)]));

/**
 * The range as the server is asked for it; nothing where its own is meant. Today is left to the server.
 * @param {Object<string, string>} range as {@link rangeAsked} gives it
 * @returns {Object<string, string>}
 */
export function rangeQuery({days, ...range}) {
  if (range.from || range.to || !days) return range;
  return {...range, from: daysAgo(Number(days) - 1)};
}

/**
 * The range that is shown, for further questions about it.
 * @param {{from: string, to: string, hours: string}} found
 * @returns {URLSearchParams}
 */
export const rangeShown = ({from, to, hours}) => new URLSearchParams({from, to, ...(hours === 'working' ? {hours} : {})});

/** By which hours it is counted how long something took: chosen once, and kept from page to page. */
export const hoursChoice = () => choiceBar('用时按什么计算', HOURS.map(([hours, label]) => (
  {href: addressWith({hours}), label, chosen: hours === (asked().get('hours') ?? '')})));

const isOwn = range => Boolean(range.from || range.to);

const field = (name, label, value) => el('label', {}, `${label} `,
  el('input', {type: 'date', name, value: value ?? '', max: '9999-12-31', className: 'form-control', required: true}));

function ownRange(range, found) {
  const last = found && found.to > today() ? today() : found?.to;
  const form = el('form', {className: 'gc-own-range'},
    field('from', '自', range.from ?? found?.from),
    field('to', '至', range.to ?? last),
    el('button', {type: 'submit', className: 'btn btn-default', textContent: '查看'}));
  form.addEventListener('submit', event => {
    event.preventDefault();
    location.hash = addressWith({days: '', ...Object.fromEntries(new FormData(form))});
  });
  return form;
}

/**
 * The chooser.
 * @param {?{from: string, to: string}} found the range that is shown, where there is one
 * @param {{choices: string[][], refused: ?Error}} [others] `choices` are numbers of days with their words; `refused` is what the
 *   server said instead
 */
export function rangeChoice(found, {choices = CHOICES, refused = null} = {}) {
  const range = rangeAsked();
  const chosen = isOwn(range) ? '' : range.days ?? USUAL;
  return el('div', {className: 'gc-range'},
    choiceBar('统计哪段时间', choices.map(([days, label]) => (
      {href: addressWith({from: '', to: '', days: days === USUAL ? '' : days}), label, chosen: days === chosen}))),
    ownRange(range, found),
    refused && el('div', {className: 'gc-problem', role: 'alert', textContent: refused.message}));
}
