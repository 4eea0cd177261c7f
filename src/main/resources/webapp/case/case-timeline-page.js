import {get} from '../lib/api.js';
import {caseSheet} from './case-sheet.js';
import {drawTimeline} from './case-timeline.js';
import {caseInTasklist} from './case-address.js';
import {el} from '../lib/dom.js';
import {parameter} from '../lib/page-address.js';
import {whereNow} from './where-now.js';

/** 单据经过: a case for those who watch procedures: its sheet and all that happened. */

const state = sheet => (sheet.state === 'open' ? '办理中' : `已办结${sheet.outcomeName ? `：${sheet.outcomeName}` : ''}`);

const heading = sheet => el('header', {className: 'gc-case-heading'},
  el('h3', {textContent: `${sheet.procedureName} ${sheet.caseNumber}`}),
  el('span', {className: 'gc-outcome', textContent: state(sheet)}),
  el('a', {href: caseInTasklist(sheet.caseNumber), target: '_blank', textContent: '在待办中打开'}));

/** What is drawn now, and how often the page was drawn or left: only the last drawing stays. */
let leave = null;
let drawing = 0;

/** Lets go of the page. */
export function leaveCaseTimeline() {
  drawing++;
  leave?.();
  leave = null;
}

/**
 * Fills the page of the case in the address. Rejects with words for the person.
 * @param {HTMLElement} box in the page
 */
export async function drawCaseTimeline(box) {
  leaveCaseTimeline();
  const mine = drawing;
  const sheet = await get(`/cases/${encodeURIComponent(parameter('number'))}`);
  if (mine !== drawing) return;
  const timeline = el('section', {});
  const parts = [
    heading(sheet),
    whereNow(sheet),
    el('details', {className: 'gc-fold'}, el('summary', {textContent: '单据内容'}), caseSheet(sheet)),
    el('h4', {textContent: '经过'}),
    timeline
  ];
  box.replaceChildren(...parts.filter(Boolean));
  const close = await drawTimeline(timeline, sheet.caseNumber);
  if (mine === drawing) leave = close;
  else close();
}
