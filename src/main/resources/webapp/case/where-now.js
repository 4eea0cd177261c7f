import {el, minutes} from '../lib/dom.js';
import {cell, plainTable} from '../lib/table.js';

/** With whom a step is: who holds it, or to whom it is offered. */
export const withWhom = step => step.assigneeName ?? `待签收：${step.groupNames.join('、')}`;

/** Where a case of a list is, in a few words: its steps with whom each is, or how it ended. */
export const whereWords = entry => (entry.state === 'open'
  ? entry.waiting.map(step => `${step.label}（${withWhom(step)}）`).join('；') || '系统处理中'
  : entry.outcomeName ?? '已办结');

/** The due time, marked once it has passed. */
export const due = step =>
  el('span', {className: step.overdue ? 'gc-overdue' : '', textContent: `${minutes(step.dueAt)}${step.dueHow ? `（${step.dueHow}）` : ''}${step.overdue ? '（已逾期）' : ''}`});

/**
 * Where an open case is now, since when, with whom and until when.
 * @param {object} sheet
 * @returns {?HTMLElement} null for a case that has ended
 */
export function whereNow(sheet) {
  if (sheet.state !== 'open') return null;
  const steps = sheet.waiting.length === 0
    ? el('p', {textContent: sheet.awaits.length > 0
      ? `现在没有环节要人办理，在等：${sheet.awaits.join('、')}。`
      : '系统正在处理，请稍后刷新；长时间没有变化的，请联系管理员。'})
    : plainTable(['当前环节', '在谁那里', '从何时起', '办理时限'], sheet.waiting.map(step => el('tr', {},
      cell(step.label), cell(withWhom(step)), cell(minutes(step.since)), el('td', {}, due(step)))));
  return el('section', {className: 'gc-where'}, el('h5', {ariaLevel: 3, textContent: '办到哪里了'}), steps);
}
