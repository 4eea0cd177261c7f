import {sparkline} from '../chart/sparkline.js';
import {el} from '../lib/dom.js';
import {figureList} from './figures.js';
import {procedureAddress} from './metrics-address.js';

const sum = (spark, name) => spark.reduce((total, one) => total + one[name], 0);

/** What is wrong, in words; nothing where all is well. */
export const attention = entries => entries.length > 0
  && el('ul', {className: 'gc-attention'}, entries.map(entry => el('li', {textContent: entry.text})));

/**
 * How one procedure is doing.
 * @param {object} found
 * @param {Object<string, string>} definitions by figure
 */
export const procedureCard = (found, definitions) => el('section', {className: 'gc-procedure-card', dataset: {procedure: found.procedure}},
  el('header', {},
    el('h4', {}, el('a', {href: procedureAddress(found.procedure), textContent: found.name})),
    found.called && el('span', {className: 'gc-called', textContent: '由其他流程调用'}),
    el('div', {className: 'gc-spark-box'},
      sparkline(found.spark.map(one => one.started), `${found.name}：这段时间新收的走势，共 ${sum(found.spark, 'started')} 件`),
      el('span', {className: 'gc-spark-words', textContent: '新收走势'}))),
  attention(found.attention),
  figureList(found, definitions));
