import {lineChart} from '../chart/line-chart.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {right, table} from '../lib/table.js';
import {toCases} from './figures.js';
import {casesAddress} from './metrics-address.js';
import {tabFile} from './tab-file.js';

/** 趋势: what came in, what went out, and what was open, day by day. */

const FLOW = [{name: 'started', title: '新收'}, {name: 'ended', title: '办结'}];
const STOCK = [{name: 'open', title: '在办'}];
const HEADS = ['日期', ...[...FLOW, ...STOCK].map(({title}) => ({title, right: true}))];

const ofDay = (key, day, of) => right(toCases(String(day[of]), day[of] > 0, casesAddress(key, 'day', {day: day.day, of})));

const row = (key, day) => el('tr', {},
  el('td', {textContent: day.day}), ofDay(key, day, 'started'), ofDay(key, day, 'ended'), right(String(day.open)));

/** @returns {Promise<Node[]>} */
export async function tab({key, query, endpoint}) {
  const {days} = await get(`${endpoint}/trend?${query}`);
  return [
    tabFile(`${endpoint}/trend/table?${query}`),
    lineChart('每天新收与办结（件）', days, FLOW),
    lineChart('每天终了时在办（件）', days, STOCK),
    el('details', {className: 'gc-fold'},
      el('summary', {textContent: '这些图的数字'}),
      table(HEADS, days.toReversed().map(day => row(key, day)), 'gc-narrow'))
  ];
}
