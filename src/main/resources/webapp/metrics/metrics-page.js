import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {countBy} from '../lib/figure-words.js';
import {questions} from '../lib/latest.js';
import {definitions} from './figure-parts.js';
import {defined} from './figures.js';
import {paymentsAddress} from './metrics-address.js';
import {files, rangeWords, refused} from './page-head.js';
import {procedureCard} from './procedure-card.js';
import {hoursChoice, rangeAsked, rangeChoice, rangeQuery, rangeShown} from './range-choice.js';

/** 流程指标: how every procedure did in a range of days, those first that need attention. */

function parts(found, access) {
  const query = rangeShown(found);
  return [
    el('div', {className: 'gc-head-tools'}, rangeChoice(found), hoursChoice(), files('/metrics/overview', query,
      access.payments && el('a', {className: 'btn btn-default', href: paymentsAddress(), textContent: '付款统计'}))),
    rangeWords(found),
    found.empty && el('p', {className: 'gc-empty', textContent: '这段时间没有新收、也没有办结的单据；下面只有现在的情况。'}),
    el('div', {className: 'gc-cards'}, found.procedures.map(one => procedureCard(one, found.definitions))),
    definitions(defined(found.definitions))
  ].filter(Boolean);
}

const question = questions();

/** Fills the page. */
export async function drawMetrics(box) {
  const isOld = question();
  const title = el('h3', {textContent: '流程指标'});
  let content;
  try {
    const [found, access] = await Promise.all([
      get(`/metrics/overview?${new URLSearchParams(rangeQuery(rangeAsked()))}`), get('/metrics/access')]);
    if (isOld()) return;
    countBy(found.hours, found.secondsADay);
    content = [title, ...parts(found, access)];
  } catch (error) {
    content = refused(title, error);
  }
  if (!isOld()) box.replaceChildren(...content);
}
