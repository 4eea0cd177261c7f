import {filePreview} from '../form/file-preview.js';
import {el, minutes} from '../lib/dom.js';
import {cell, plainTable} from '../lib/table.js';
import {limitAddress} from '../limit/limit-address.js';

/**
 * The case sheet.
 * @param {object} sheet as the server writes it
 * @returns {HTMLElement}
 */
export function caseSheet(sheet) {
  return el('section', {className: 'gc-sheet'},
    header(sheet),
    facts(sheet.facts),
    ...sheet.facts.filter(fact => fact.kind === 'table').map(table),
    sheet.attachments.length > 0 && part('附件', el('div', {className: 'gc-files'}, sheet.attachments.map(filePreview))),
    part('签字', signatures(sheet.signatures)),
    sheet.decisions.length > 0 && part('适用规则', rules(sheet.decisions)));
}

const part = (title, content) => el('div', {className: 'gc-part'}, el('h5', {ariaLevel: 3, textContent: title}), content);

function header(sheet) {
  return el('header', {},
    el('span', {className: 'gc-procedure', textContent: sheet.procedureName}),
    el('span', {className: 'gc-case-number', textContent: sheet.caseNumber}),
    el('span', {textContent: `发起人 ${sheet.startedBy.name}`}),
    el('span', {textContent: `${minutes(sheet.startedAt)} ${sheet.startedBy.id ? '提交' : '起草'}`}),
    sheet.state === 'ended' && el('span', {className: 'gc-outcome', textContent: sheet.outcomeName}),
    sheet.amount && el('strong', {className: 'gc-sum', textContent: sheet.amount}));
}

const facts = all =>
  el('dl', {className: 'gc-facts'}, all.filter(fact => fact.kind !== 'table').map(fact =>
    el('div', {className: fact.value.length > 60 ? 'gc-long' : ''}, el('dt', {textContent: fact.label}), el('dd', {textContent: fact.value}, fact.note && noted(fact.note)))));

/** What is said beside a value. */
const noted = words => el('small', {className: 'gc-hint gc-unpublished', textContent: `（${words}）`});

const table = fact =>
  part(fact.label, el('div', {className: 'gc-scroll'}, grid(
    fact.columns.map(column => column.label), fact.rows, fact.columns.map(column => column.align))));

const grid = (titles, rows, aligns = []) => plainTable(
  titles.map((title, index) => ({title, className: `gc-${aligns[index] || 'left'}`})),
  rows.map(cells => el('tr', {}, cells.map((words, index) => cell(words, `gc-${aligns[index] || 'left'}`)))));

const signatures = all =>
  grid(['环节', '签字人', '岗位', '意见', '说明', '时间'], all.map(signature => [
    signature.taskName, signature.personName, signature.postName, signature.decisionName, signature.comment, minutes(signature.signedAt)]));

/** Which table in which version; those that managers adjust lead to their page. */
function ruleTable(rule) {
  const name = el('strong', {textContent: `《${rule.name}》第 ${rule.version} 版`});
  return rule.adjustable ? el('a', {href: limitAddress(rule.key, {version: rule.version}), title: '看这张表', target: '_blank'}, name) : name;
}

const rules = all =>
  el('ul', {className: 'gc-rules'}, all.map(rule => el('li', {},
    ruleTable(rule),
    ` ${rule.outputs.map(output => `${output.label}：${output.value}`).join('，')}`,
    el('div', {className: 'gc-reason', textContent: rule.reason || ''}))));
