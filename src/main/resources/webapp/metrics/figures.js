import {el} from '../lib/dom.js';
import {change, duration, inWords} from '../lib/figure-words.js';
import {caseAddress, casesAddress} from './metrics-address.js';

/** The figures that every procedure has, each with the cases behind it. */

const NOW = [
  {name: 'open', title: '在办', kind: 'count', set: 'open'},
  {name: 'overdue', title: '逾期任务', kind: 'count', set: 'overdue'}
];
const IN_RANGE = [
  {name: 'started', title: '新收', kind: 'count', set: 'started'},
  {name: 'ended', title: '办结', kind: 'count', set: 'ended'},
  {name: 'medianSeconds', title: '用时中位数', kind: 'seconds', set: 'ended'},
  {name: 'p90Seconds', title: '九成用时不超过', kind: 'seconds', set: 'ended'},
  {name: 'onTimeShare', title: '按时率', kind: 'share', set: 'on-time'},
  {name: 'sentBackShare', title: '退回率', kind: 'share', set: 'sent-back'},
  {name: 'refusedShare', title: '不予通过率', kind: 'share', set: 'refused'}
];

/** A number that leads to its cases, where there are any. */
export const toCases = (words, hasCases, href) => (hasCases ? el('a', {href, textContent: words, title: '看这些单据'}) : el('span', {textContent: words}));

function figure(one, {procedure, figures, attention = []}, definitions) {
  const found = figures[one.name];
  const isWrong = attention.some(entry => entry.figure === one.name);
  return el('div', {className: `gc-figure${isWrong ? ' gc-wrong-figure' : ''}`, dataset: {figure: one.name}, title: definitions[one.name] ?? ''},
    el('dt', {textContent: one.title}),
    el('dd', {},
      el('strong', {}, toCases(inWords(found.value, one.kind), found.value !== null && found.value !== 0, casesAddress(procedure, one.set))),
      el('span', {className: 'gc-change', textContent: change(found, one.kind)})));
}

function oldest({oldest: found, attention = []}, definitions) {
  const isWrong = attention.some(entry => entry.figure === 'oldest');
  return el('div', {className: `gc-figure${isWrong ? ' gc-wrong-figure' : ''}`, dataset: {figure: 'oldest'}, title: definitions.oldest ?? ''},
    el('dt', {textContent: '最早的在办单据'}),
    el('dd', {}, found
      ? [el('strong', {}, el('a', {href: caseAddress(found.caseNumber), textContent: found.caseNumber})),
        el('span', {className: 'gc-change', textContent: `已 ${duration(found.ageSeconds)}`})]
      : el('strong', {textContent: '—'})));
}

/**
 * All of them.
 * @param {{procedure: string, figures: object, oldest: ?object, attention: ?object[]}} found
 * @param {Object<string, string>} definitions by figure
 */
export const figureList = (found, definitions) =>
  el('dl', {className: 'gc-figures'}, NOW.map(one => figure(one, found, definitions)), oldest(found, definitions),
    IN_RANGE.map(one => figure(one, found, definitions)));

const TITLES = [...NOW.map(one => [one.name, one.title]), ['oldest', '最早的在办单据'], ...IN_RANGE.map(one => [one.name, one.title]),
  ['stepOpen', '待办'], ['stepOverdue', '逾期'], ['completed', '办完'], ['cancelled', '撤下'], ['waiting', '等待'], ['working', '办理'], ['attention', '标红的界限（设定）']];

/**
 * The definitions as the shared section takes them, in the order of the figures.
 * @param {Object<string, string>} definitions
 */
export const defined = definitions => TITLES.filter(([name]) => definitions[name])
  .map(([name, title]) => ({title, definition: definitions[name]}));
