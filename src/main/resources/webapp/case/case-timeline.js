import {get} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {exportLink} from '../lib/files.js';
import {limitAddress} from '../limit/limit-address.js';
import {takeBackButton} from '../colleague/take-back.js';
import {drawDiagrams, runNames} from './case-diagram.js';

/** All that happened in a case: the way on the diagrams, and below it one event a line, by day. */

const WORK = ['started', 'opened', 'claimed', 'released', 'done', 'cancelled', 'message', 'called', 'ended'];

/** What can be asked for: words, and whether an event belongs to it. */
const FILTERS = [
  ['全部', () => true],
  ['办理', event => WORK.includes(event.kind)],
  ['规则', event => event.kind === 'decided'],
  ['数据', event => event.changes.length > 0],
  ['通知', event => event.kind === 'mail'],
  ['异常', event => ['incident', 'deadline'].includes(event.kind)]
];
const SIGNS = {
  started: '发起', opened: '待办', claimed: '签收', released: '退回待签收', done: '办理', cancelled: '取消', changed: '数据', decided: '规则',
  mail: '通知', deadline: '时限', message: '消息', incident: '异常', called: '调用', ended: '结束'
};
const MANY = 3;

const change = one => el('li', {},
  `${one.label}：`,
  one.before !== null && el('span', {className: 'gc-was', textContent: one.before}),
  one.before !== null && ' → ',
  el('span', {className: 'gc-is', textContent: one.after ?? '（空）'}));

function changes(event) {
  if (event.changes.length === 0) return null;
  const list = el('ul', {className: 'gc-event-changes'}, event.changes.map(change));
  const words = event.changes.every(one => one.before === null) ? '填写' : '改动';
  return event.changes.length > MANY
    ? el('details', {className: 'gc-fold'}, el('summary', {textContent: `${words} ${event.changes.length} 项`}), list)
    : list;
}

const ruleLink = rule => rule?.adjustable
  && el('a', {href: limitAddress(rule.key, {version: rule.version}), target: '_blank', textContent: '看这张表'});

const eventRow = (event, run, name) => el('tr', {className: `gc-event gc-event-${event.kind}${run?.calledBy ? ' gc-event-called-in' : ''}`},
  el('td', {className: 'gc-event-time', textContent: minutes(event.at).slice(11), title: minutes(event.at)}),
  el('td', {className: 'gc-event-kind'}, el('span', {textContent: SIGNS[event.kind]})),
  el('td', {className: 'gc-event-run', textContent: name ?? ''}),
  el('td', {className: 'gc-event-what'},
    el('div', {className: 'gc-event-title'}, event.title, ' ', ruleLink(event.rule)),
    event.text && el('div', {className: 'gc-event-text', textContent: event.text}),
    changes(event)));

const byDay = events => Map.groupBy
  ? Map.groupBy(events, event => event.at.slice(0, 10))
  : events.reduce((days, event) => days.set(event.at.slice(0, 10), [...days.get(event.at.slice(0, 10)) ?? [], event]), new Map());

function table(events, runs) {
  if (events.length === 0) return el('p', {className: 'gc-empty', textContent: '没有这一类。'});
  const names = runNames(runs);
  const known = new Map(runs.map(run => [run.id, run]));
  return el('table', {className: 'gc-events', ariaLabel: '全部经过，由早到晚'},
    el('thead', {}, el('tr', {}, ['时间', '种类', '流程', '经过'].map(title => el('th', {scope: 'col', textContent: title})))),
    [...byDay(events)].map(([day, ofDay]) => el('tbody', {},
      el('tr', {}, el('th', {scope: 'rowgroup', colSpan: 4, className: 'gc-event-day', textContent: day})),
      ofDay.map(event => eventRow(event, known.get(event.run), names.get(event.run))))));
}

/** Buttons that narrow the list, with how many there are of each. */
function filters(found, list) {
  const bar = el('div', {className: 'gc-event-filters', role: 'group', ariaLabel: '只看一类'});
  const choose = chosen => {
    bar.replaceChildren(...FILTERS.map(([words, belongs], index) => el('button', {
      type: 'button',
      className: `btn btn-default${index === chosen ? ' gc-chosen' : ''}`,
      ariaPressed: String(index === chosen),
      textContent: `${words} ${found.events.filter(belongs).length}`,
      onclick: () => choose(index)
    })));
    list.replaceChildren(table(found.events.filter(FILTERS[chosen][1]), found.runs));
  };
  choose(0);
  return bar;
}

/**
 * Reads and draws the timeline of a case into a box that is in the page.
 * @param {HTMLElement} box
 * @param {string} caseNumber
 * @param {() => Promise<void>} redraw once something was taken back
 * @returns {Promise<function(): void>} lets go of what was drawn
 */
export async function drawTimeline(box, caseNumber, redraw) {
  const path = `/cases/${encodeURIComponent(caseNumber)}/timeline`;
  const found = await get(path);
  const diagrams = el('div', {});
  const list = el('div', {});
  const back = await takeBackButton(caseNumber, redraw);
  const parts = [
    back && el('p', {className: 'gc-take-back-line'}, '上一步由您办理，下一步还没有人签收：', back),
    found.cleaned && el('p', {className: 'gc-limit-note', textContent: '办理过程的明细已按保存期限清理，以下是登记簿中保存的签字和通知；走过的路线不再显示。'}),
    diagrams,
    el('div', {className: 'gc-list-tools'},
      filters(found, list),
      exportLink(`${path}/table`)),
    list
  ];
  box.classList.add('gc-timeline');
  box.replaceChildren(...parts.filter(Boolean));
  return drawDiagrams(diagrams, found.runs);
}
