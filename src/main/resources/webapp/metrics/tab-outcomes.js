import {get} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {change, count} from '../lib/figure-words.js';
import {right, table} from '../lib/table.js';
import {barCell} from './figure-parts.js';
import {toCases} from './figures.js';
import {caseAddress, casesAddress} from './metrics-address.js';
import {tabFile} from './tab-file.js';

/** 结果: how cases ended, where they were sent back or refused, and in which words. */

const NUMBERS = [{title: '件数', right: false}, {title: '上期', right: true}, '与上期比较'];

const compared = one => [right(count(one.before)), el('td', {textContent: change({value: one.count, before: one.before}, 'count')})];

function outcomeRows(key, outcomes) {
  const largest = Math.max(0, ...outcomes.map(one => one.count));
  return outcomes.map(one => el('tr', {},
    el('td', {}, toCases(one.name, one.count > 0, casesAddress(key, 'outcome', {outcome: one.outcome}))),
    barCell(one.count, largest),
    compared(one)));
}

const reasonRow = (key, one) => el('tr', {},
  el('td', {textContent: one.taskName}),
  el('td', {textContent: one.decisionName}),
  right(toCases(count(one.count), one.count > 0, casesAddress(key, 'decision', {task: one.task, decision: one.decision}))),
  compared(one));

const saidRow = one => el('tr', {},
  el('td', {textContent: minutes(one.signedAt)}),
  el('td', {}, el('a', {href: caseAddress(one.caseNumber), textContent: one.caseNumber})),
  el('td', {textContent: `${one.taskName}：${one.decisionName}`}),
  el('td', {textContent: one.personName}),
  el('td', {className: 'gc-said', textContent: one.comment ?? ''}));

const orNothing = (rows, words, shown) => (rows.length === 0 ? el('p', {className: 'gc-empty', textContent: words}) : shown());

/** @returns {Promise<Node[]>} */
export async function tab({key, query, endpoint}) {
  const found = await get(`${endpoint}/outcomes?${query}`);
  return [
    tabFile(`${endpoint}/outcomes/table?${query}`),
    el('h4', {textContent: '怎样办结'}),
    orNothing(found.outcomes, '这段时间没有办结的单据。',
      () => table(['结果', ...NUMBERS], outcomeRows(key, found.outcomes), 'gc-outcomes')),
    el('h4', {textContent: '在哪里退回、不予通过'}),
    orNothing(found.reasons, '这段时间没有退回，也没有不予通过。',
      () => table(['环节', '决定', {title: '次数', right: true}, ...NUMBERS.slice(1)], found.reasons.map(one => reasonRow(key, one)), 'gc-narrow')),
    ...(found.latest.length === 0 ? [] : [
      el('h4', {textContent: '最近的说明'}),
      table(['时间', '单据', '决定', '谁', '说明'], found.latest.map(saidRow), 'gc-latest')])
  ];
}
