import {spanBar} from '../chart/bars.js';
import {get} from '../lib/api.js';
import {choiceBar} from '../lib/choice.js';
import {el} from '../lib/dom.js';
import {change, count, duration} from '../lib/figure-words.js';
import {addressWith, asked} from '../lib/page-address.js';
import {right, table} from '../lib/table.js';
import {toCases} from './figures.js';
import {casesAddress} from './metrics-address.js';
import {tabFile} from './tab-file.js';

/** 环节耗时: how long each task waited and was worked on; for the general manager by department and by person too. */

const BY = [['', '按环节'], ['department', '按部门'], ['person', '按人']];
const COMPLETED = {title: '办完', right: true, rows: 2, about: '这段时间办完的任务，次数'};
const BEFORE = {title: '上期', right: true, rows: 2, about: '上期办完的次数'};
const CANCELLED = {title: '撤下', right: true, rows: 2, about: '没有办就不再需要的任务'};
const SPANS = [{title: '等待：从可以签收到签收', columns: 3}, {title: '办理：从签收到办完', columns: 3}];
const SPAN = [{title: '中位数', right: true}, {title: '九成不超过', right: true}, '深色到中位数，浅色到九成'];
const BELOW = [...SPAN, ...SPAN];
const tall = title => ({title, rows: 2});

const largest = (rows, name) => Math.max(0, ...rows.map(row => row[name].p90 ?? 0));

const median = span => right(
  el('div', {textContent: duration(span.p50)}),
  el('div', {className: 'gc-change', textContent: change({value: span.p50, before: span.p50Before}, 'seconds')}));

const spanCells = (span, most) => [median(span), right(duration(span.p90)), el('td', {}, spanBar(span.p50, span.p90, most))];

function stepRows(key, steps) {
  const [waiting, working] = ['waiting', 'working'].map(name => largest(steps, name));
  return steps.map(step => el('tr', {dataset: {task: step.task}},
    el('td', {textContent: step.onDiagram ? step.name : `${step.name}（以前的版本）`}),
    right(toCases(count(step.completed), step.completed > 0, casesAddress(key, 'step', {task: step.task}))),
    right(count(step.completedBefore)),
    right(count(step.cancelled)),
    spanCells(step.waiting, waiting),
    spanCells(step.working, working)));
}

function whoRows(rows) {
  const [waiting, working] = ['waiting', 'working'].map(name => largest(rows, name));
  return rows.map(row => el('tr', {},
    el('td', {textContent: row.taskName}), el('td', {textContent: row.whoName}), right(count(row.completed)),
    spanCells(row.waiting, waiting), spanCells(row.working, working)));
}

const choice = by => choiceBar('怎样分组', BY.map(([name, label]) => ({href: addressWith({by: name}), label, chosen: name === by})));

/** @returns {Promise<Node[]>} */
export async function tab({key, found, query, endpoint}) {
  const by = found.mayBreakDown ? asked().get('by') ?? '' : '';
  const above = found.mayBreakDown && choice(by);
  if (by === '') return [above, tabFile(`${endpoint}/table?${query}`),
    table([tall('环节'), COMPLETED, BEFORE, CANCELLED, ...SPANS], stepRows(key, found.steps), 'gc-spans', BELOW)];
  const people = `by=${encodeURIComponent(by)}&${query}`;
  const {rows} = await get(`${endpoint}/people?${people}`);
  return [
    above,
    tabFile(`${endpoint}/people/table?${people}`),
    rows.length === 0
      ? el('p', {className: 'gc-empty', textContent: '这段时间没有办完的任务。'})
      : table([tall('环节'), tall(by === 'person' ? '经办人' : '部门'), COMPLETED, ...SPANS], whoRows(rows), 'gc-spans', BELOW)
  ];
}
