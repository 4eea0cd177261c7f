import {get, post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {parameter} from '../lib/page-address.js';
import {pressButton} from '../lib/press.js';
import {dropWords, hasWords, keepWords} from '../lib/unsent.js';
import {page} from '../lib/page.js';
import {listAddress, listAsked} from './case-address.js';
import {tellingButton} from '../colleague/telling.js';
import {copyButton, settleCopy} from './case-copy.js';
import {caseHistory} from './case-history.js';
import {caseSheet} from './case-sheet.js';
import {printLinks} from './print-links.js';
import {urgeButton} from './urge-button.js';
import {whereNow} from './where-now.js';

/** A button that asks for a word and a second click: the browser's own question is not allowed in this page. */
function messageButton(caseNumber, action, redraw) {
  const box = el('div', {className: 'gc-message'});
  const name = `${caseNumber} ${action.message}`;
  const ask = () => {
    const asked = action.needsReason ? '理由（必填）' : '说明（可不填）';
    const comment = keepWords(el('textarea', {className: 'form-control', rows: 2, maxLength: 4000, placeholder: asked, ariaLabel: `${action.label}：${asked}`}), name);
    const day = action.day ? el('input', {className: 'form-control', type: 'date', ariaLabel: `${action.label}至`}) : null;
    const send = pressButton({className: 'btn btn-danger', textContent: `确认${action.label}`}, async () => {
      const words = day ? {comment: comment.value, [action.day]: day.value} : {comment: comment.value};
      await post(`/cases/${encodeURIComponent(caseNumber)}/messages/${encodeURIComponent(action.message)}`, words);
      dropWords(name);
      await redraw();
    });
    box.replaceChildren(...(day ? [day] : []), comment, send, el('button', {type: 'button', className: 'btn btn-default', textContent: '取消', onclick: giveUp}));
  };
  const idle = () =>
    box.replaceChildren(el('button', {type: 'button', className: 'btn btn-default gc-send', textContent: action.label, onclick: ask}));
  const giveUp = () => {
    dropWords(name);
    idle();
  };
  if (hasWords(name)) ask();
  else idle();
  return box;
}

/** What the reader may do with the case now, one button each. */
const actions = (sheet, redraw) => [
  urgeButton(sheet, redraw),
  tellingButton(sheet),
  ...sheet.messages.map(action => messageButton(sheet.caseNumber, action, redraw)),
  copyButton(sheet),
  ...printLinks(sheet)
].filter(Boolean);

/** The timeline that is open now. */
let history = null;

function leave() {
  history?.close();
  history = null;
}

async function draw(box) {
  leave();
  if (settleCopy()) return;
  const redraw = () => draw(box);
  const sheet = await get(`/cases/${encodeURIComponent(parameter('number'))}`);
  leave();
  history = caseHistory(sheet.caseNumber, redraw);
  const parts = [
    el('p', {}, el('a', {href: listAddress(listAsked()), textContent: '← 我的单据'})),
    whereNow(sheet),
    el('div', {className: 'gc-actions'}, actions(sheet, redraw)),
    caseSheet(sheet),
    history.section
  ];
  box.replaceChildren(...parts.filter(Boolean));
}

/** The page of one case: one address for each, open or ended. */
export const casePage = {...page('guicheng-case', '/guicheng/case', draw), unmount: leave};
