import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {count} from '../lib/figure-words.js';
import {table} from '../lib/table.js';
import {limitAddress} from '../limit/limit-address.js';
import {barCell} from './figure-parts.js';
import {casesAddress} from './metrics-address.js';
import {tabFile} from './tab-file.js';

/** 规则命中: how often each rule of each table decided, by version. */

const HEADS = ['规则', '条件与结果', '说明', '命中次数'];
/** Longer tables are folded. */
const MANY = 40;

function ruleRow(key, one, rule, largest) {
  const never = rule.hits === 0;
  const hits = never ? el('td', {className: 'gc-never', textContent: '从未命中'}) : barCell(rule.hits, largest);
  const to = casesAddress(key, 'rule', {decisionDefinitionId: one.decisionDefinitionId, rule: rule.rule});
  const place = rule.number ? `第 ${rule.number} 行` : rule.rule;
  return el('tr', {className: never ? 'gc-never-row' : '', dataset: {rule: rule.rule}},
    el('td', {}, never ? place : el('a', {href: to, textContent: place, title: '看这些单据'})),
    el('td', {textContent: rule.words}),
    el('td', {className: 'gc-reason', textContent: rule.reason ?? ''}),
    hits);
}

const nearLimit = (key, one, near) => el('li', {},
  el('a', {
    href: casesAddress(key, 'near', {decisionDefinitionId: one.decisionDefinitionId, input: near.input, limit: near.limit}),
    textContent: `有 ${count(near.count)} 次“${near.label}”在 ${near.limit} 的上下 10% 以内`
  }));

const summary = one => [
  `这段时间判定 ${count(one.evaluations)} 次`,
  one.unmatched > 0 && `其中 ${count(one.unmatched)} 次没有一行符合`,
  `${one.rules.filter(rule => rule.hits === 0).length} 行从未命中`
].filter(Boolean).join('，');

function rules(key, one) {
  const largest = Math.max(0, ...one.rules.map(rule => rule.hits));
  const rows = table(HEADS, one.rules.map(rule => ruleRow(key, one, rule, largest)), 'gc-rule-hits');
  return one.rules.length <= MANY ? rows
    : el('details', {className: 'gc-fold'}, el('summary', {textContent: `共 ${one.rules.length} 行`}), rows);
}

const section = (key, one) => el('section', {className: 'gc-rule-table', dataset: {decision: one.decision}},
  el('h4', {}, `《${one.name}》${one.version ? `第 ${one.version} 版` : '（这个版本已不存在）'}`,
    one.adjustable && el('a', {className: 'gc-adjust', href: limitAddress(one.decision), textContent: '在“限额与规则”中查看、调整'})),
  el('p', {className: 'gc-intro', textContent: `${summary(one)}。`}),
  one.near.length > 0 && el('ul', {className: 'gc-near'}, one.near.map(near => nearLimit(key, one, near))),
  rules(key, one));

/** @returns {Promise<Node[]>} */
export async function tab({key, query, endpoint}) {
  const {tables} = await get(`${endpoint}/rules?${query}`);
  if (tables.length === 0) return [el('p', {className: 'gc-empty', textContent: '这个流程没有规则表。'})];
  return [tabFile(`${endpoint}/rules/table?${query}`), ...tables.map(one => section(key, one))];
}
