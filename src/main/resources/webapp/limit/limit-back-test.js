import {caseLink} from '../case/case-address.js';
import {get, postXml} from '../lib/api.js';
import {daysAgo, today} from '../lib/day.js';
import {el, minutes} from '../lib/dom.js';
import {count} from '../lib/figure-words.js';
import {failure} from '../lib/page.js';
import {cell, plainTable, right, table} from '../lib/table.js';
import {findingsList} from './limit-findings.js';
import {yuan} from './limit-words.js';

/** 试算: what the table on screen would have done to the cases that were really decided. */

const OFTEN = 400;

const A_YEAR = 365;

/** Shows how far it is until told to stop. */
function follow(name, shown) {
  const timer = setInterval(async () => {
    try {
      const {done, of} = await get(`/limits/back-tests/${name}`);
      shown.max = of || 1;
      shown.value = done;
      shown.title = `${count(done)} / ${count(of)}`;
    } catch {
      // Another node may be doing it, or it has not begun: the bar goes on without a figure.
    }
  }, OFTEN);
  return () => clearInterval(timer);
}

function summary(result) {
  if (result.decisions === 0) return '这段时间没有依这张表判定过的单据。';
  const amount = result.amountInYuan !== null && result.changed > 0 ? `，涉及金额 ${yuan(result.amountInYuan)}` : '';
  return `共 ${count(result.decisions)} 件，其中 ${count(result.changed)} 件结果会不同${amount}。已经判定的单据不受影响。`;
}

const transitions = result => plainTable(['原来', '调整后', '件数'],
  result.transitions.map(one => el('tr', {}, cell(one.before), cell(one.after), right(count(one.count)))), 'gc-transitions');

const changedCase = one => el('tr', {},
  el('td', {}, caseLink(one)),
  cell(minutes(one.decidedAt)),
  right(one.amountInYuan === null ? '' : yuan(one.amountInYuan)),
  cell(one.before),
  cell(one.after));

const cases = result => el('details', {open: result.cases.length <= 20},
  el('summary', {textContent: result.cases.length < result.changed
    ? `结果会不同的单据（最近 ${count(result.cases.length)} 件）` : '结果会不同的单据'}),
  table(['单据编号', '判定时间', '金额', '原来', '调整后'], result.cases.map(changedCase), 'gc-changed-cases'));

const answer = ({backTest}) => [
  el('p', {className: 'gc-tried', textContent: summary(backTest)}),
  ...(backTest.changed > 0 ? [transitions(backTest), cases(backTest)] : [])
];

/**
 * The section with its form.
 * @param {string} key of the table
 * @param {function(): Promise<string>} current the table on screen
 * @returns {{section: HTMLElement, outdated: function(): void}} `outdated` says that the table is another one now
 */
export function backTestSection(key, current) {
  const from = el('input', {type: 'date', className: 'form-control', value: daysAgo(A_YEAR), ariaLabel: '自'});
  const to = el('input', {type: 'date', className: 'form-control', value: today(), ariaLabel: '至'});
  const run = el('button', {type: 'submit', className: 'btn btn-default', textContent: '试算'});
  const result = el('div', {className: 'gc-back-test-result', ariaLive: 'polite'});
  const form = el('form', {className: 'gc-inline', onsubmit: async event => {
    event.preventDefault();
    if (run.disabled) return;
    run.disabled = true;
    const name = crypto.randomUUID();
    const bar = el('progress', {});
    result.replaceChildren(el('p', {}, '正在试算…… ', bar));
    const stop = follow(name, bar);
    try {
      const query = new URLSearchParams({from: from.value, to: to.value, progress: name});
      result.replaceChildren(...answer(await postXml(`/limits/${key}/back-test?${query}`, await current())));
    } catch (error) {
      result.replaceChildren(failure(error), ...(error.body?.findings ? [findingsList(error.body.findings)] : []));
    } finally {
      stop();
      run.disabled = false;
    }
  }}, el('label', {}, '自 ', from), el('label', {}, '至 ', to), run);
  const section = el('section', {className: 'gc-back-test'},
    el('h4', {textContent: '试算'}),
    el('p', {className: 'gc-hint', textContent: '把这段时间里依这张表判定过的单据（每张单据取最后一次）按现行表和改后的表各判定一遍，看有多少会不同。改一改格子可以再算。'}),
    form, result);
  return {
    section,
    outdated() {
      if (result.querySelector('.gc-tried') === null || result.querySelector('.gc-outdated') !== null) return;
      result.prepend(el('p', {className: 'gc-outdated gc-warning', textContent: '试算之后表又改过，下面是改动以前的结果，请重新试算。'}));
    }
  };
}
