import {get, post} from './api.js';
import {caseSheet} from './case-sheet.js';
import {el, minutes} from './dom.js';
import {yuan} from './money.js';
import {failure, menuLink, page} from './page.js';
import {urgeButton} from './urge-button.js';

const CASES = '#/guicheng/cases';
const linkTo = caseNumber => `#/guicheng/case?number=${encodeURIComponent(caseNumber)}`;
const asked = () => decodeURIComponent((/[?&]number=([^&]+)/.exec(location.hash) || [])[1] || '');

async function drawCases(box) {
  const cases = await get('/cases');
  box.replaceChildren(
    el('h3', {textContent: '我的单据'}),
    el('p', {className: 'gc-intro', textContent: '我发起的、尚未办结的单据。点击编号查看或撤回。'}),
    cases.length === 0
      ? el('p', {textContent: '没有在办的单据。'})
      : el('table', {className: 'gc-table'},
        el('thead', {}, el('tr', {}, ['单据编号', '流程', '提交时间', '金额', '当前环节'].map(title => el('th', {textContent: title})))),
        el('tbody', {}, cases.map(one => el('tr', {},
          el('td', {}, el('a', {href: linkTo(one.caseNumber), textContent: one.caseNumber})),
          el('td', {textContent: one.procedureName}),
          el('td', {textContent: minutes(one.startedAt)}),
          el('td', {className: 'gc-right', textContent: one.amountInCents === null ? '' : yuan(one.amountInCents)}),
          el('td', {textContent: one.waitingAt.join('、')}))))));
}

/** A button that asks for a word and a second click: the browser's own question is not allowed in this page. */
function messageButton(caseNumber, action, redraw) {
  const box = el('div', {className: 'gc-message'});
  const ask = () => {
    const comment = el('textarea', {className: 'form-control', rows: 2, maxLength: 4000, placeholder: '说明（可不填）'});
    const send = el('button', {type: 'button', className: 'btn btn-danger', textContent: `确认${action.label}`});
    send.addEventListener('click', async () => {
      send.disabled = true;
      try {
        await post(`/cases/${encodeURIComponent(caseNumber)}/messages/${encodeURIComponent(action.message)}`, {comment: comment.value});
        await redraw();
      } catch (error) {
        send.disabled = false;
        box.append(failure(error));
      }
    });
    box.replaceChildren(comment, send, el('button', {type: 'button', className: 'btn btn-default', textContent: '不了', onclick: idle}));
  };
  const idle = () =>
    box.replaceChildren(el('button', {type: 'button', className: 'btn btn-default gc-send', textContent: action.label, onclick: ask}));
  idle();
  return box;
}

async function drawCase(box) {
  const sheet = await get(`/cases/${encodeURIComponent(asked())}`);
  box.replaceChildren(
    el('p', {}, el('a', {href: CASES, textContent: '← 我的单据'})),
    caseSheet(sheet),
    urgeButton(sheet, () => drawCase(box)) ?? '',
    ...sheet.messages.map(action => messageButton(sheet.caseNumber, action, () => drawCase(box))));
}

export const casesPages = [
  page('guicheng-cases', '/guicheng/cases', drawCases),
  page('guicheng-case', '/guicheng/case', drawCase),
  menuLink('guicheng-cases-link', CASES, '我的单据', 50)
];
