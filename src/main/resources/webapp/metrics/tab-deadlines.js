import {shareBar} from '../chart/bars.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {change, count, percent} from '../lib/figure-words.js';
import {right, table} from '../lib/table.js';
import {toCases} from './figures.js';
import {casesAddress} from './metrics-address.js';
import {tabFile} from './tab-file.js';

/** 时限: how often each deadline was met and missed. */

const HEADS = ['时限', {title: '按时', right: true}, {title: '逾期', right: true}, {title: '按时率', right: true}, '', '与上期比较',
  {title: '现在逾期', right: true, about: '还没有办、已过时限的任务'}];

const share = (met, missed) => (met + missed === 0 ? null : met / (met + missed));
const taskOf = kind => kind.slice(kind.indexOf(':') + 1);

function row(key, one) {
  const [value, before] = [share(one.met, one.missed), share(one.metBefore, one.missedBefore)];
  const cases = (number, set, parameters = {kind: one.kind}) => right(toCases(count(number), number > 0, casesAddress(key, set, parameters)));
  return el('tr', {dataset: {kind: one.kind}},
    el('td', {textContent: one.name}),
    cases(one.met, 'deadline-met'),
    cases(one.missed, 'deadline-missed'),
    right(percent(value)),
    el('td', {}, value === null ? '' : shareBar(value)),
    el('td', {textContent: change({value, before}, 'share')}),
    cases(one.overdueNow, 'step-overdue', {task: taskOf(one.kind)}));
}

/** @returns {Promise<Node[]>} */
export async function tab({key, query, endpoint}) {
  const {kinds} = await get(`${endpoint}/deadlines?${query}`);
  if (kinds.length === 0) return [el('p', {className: 'gc-empty', textContent: '这个流程没有时限。'})];
  return [tabFile(`${endpoint}/deadlines/table?${query}`), table(HEADS, kinds.map(one => row(key, one)), 'gc-narrow')];
}
