import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {actions, printLink} from '../lib/files.js';
import {drawings} from '../lib/latest.js';
import {parameter} from '../lib/page-address.js';
import {printPath} from '../metrics/metrics-address.js';
import {caseInTasklist} from './case-address.js';
import {caseSheet} from './case-sheet.js';
import {drawTimeline} from './case-timeline.js';
import {whereNow} from './where-now.js';

/** 单据经过: a case for those who watch procedures: its sheet and all that happened. */

const state = sheet => (sheet.state === 'open' ? '办理中' : `已办结${sheet.outcomeName ? `：${sheet.outcomeName}` : ''}`);

const heading = sheet => el('header', {className: 'gc-case-heading'},
  el('h3', {textContent: `${sheet.procedureName} ${sheet.caseNumber}`}),
  el('span', {className: 'gc-outcome', textContent: state(sheet)}),
  el('a', {href: caseInTasklist(sheet.caseNumber), target: '_blank', textContent: '在待办中打开'}));

async function fill(box, isOld) {
  const sheet = await get(`/cases/${encodeURIComponent(parameter('number'))}`);
  if (isOld()) return null;
  const timeline = el('section', {});
  const parts = [
    heading(sheet),
    actions(printLink(printPath())),
    whereNow(sheet),
    el('details', {className: 'gc-fold'}, el('summary', {textContent: '单据内容'}), caseSheet(sheet)),
    el('h4', {textContent: '经过'}),
    timeline
  ];
  box.replaceChildren(...parts.filter(Boolean));
  return drawTimeline(timeline, sheet.caseNumber, () => drawCaseTimeline(box));
}

/** Fills the page of the case in the address, and lets go of it. */
export const {draw: drawCaseTimeline, leave: leaveCaseTimeline} = drawings(fill);
