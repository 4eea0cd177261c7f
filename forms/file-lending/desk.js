import '../../app/form/element/attachments.js';
import {post} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {pageAddress} from '../../app/lib/page-address.js';
import {pressButton} from '../../app/lib/press.js';
import {dropWords, hasWords, keepWords} from '../../app/lib/unsent.js';
import {ENTRY} from './tasklist.js';

/** What is done with one item by those who keep it, and by who may hold it. Each of them is said why. */

const of = item => `/registers/archive-items/${encodeURIComponent(item.entry.itemNumber)}`;

/**
 * A fold with a reason and a button.
 * @param {object} item
 * @param {string} title of the fold and the button
 * @param {string} label of what is to be written
 * @param {string} hint
 * @param {function(string): Promise<*>} work with what was written
 * @param {function(): Promise<void>} redraw
 */
function withReason(item, title, label, hint, work, redraw) {
  const name = `${item.entry.itemNumber} ${title}`;
  const reason = keepWords(el('textarea', {className: 'form-control', rows: 2, maxLength: 1000, ariaLabel: label}), name);
  return el('details', {className: 'gc-fold', open: hasWords(name)},
    el('summary', {textContent: title}),
    el('label', {}, label, reason),
    el('small', {className: 'gc-hint', textContent: hint}),
    pressButton({textContent: title}, async () => {
      if (reason.value.trim() === '') throw new Error(`${label}：必须填写。`);
      await work(reason.value);
      dropWords(name);
      await redraw();
    }));
}

const put = (item, what, reason) => post(`${of(item)}/${what}`, {reason}, 'PUT');

const hold = (item, redraw) => (item.holdReason
  ? pressButton({textContent: '解除保留', className: 'btn btn-default'}, async () => {
    await post(`${of(item)}/hold`, {}, 'DELETE');
    await redraw();
  })
  : withReason(item, '保留', '保留原因', '争议、审计、诉讼中的，解除以前不得销毁、核销。', reason => put(item, 'hold', reason), redraw));

function upload(item, redraw) {
  const files = document.createElement('guicheng-attachments');
  return el('details', {className: 'gc-fold'},
    el('summary', {textContent: item.electronicFile ? '更换电子文件' : '上传电子文件'}),
    files,
    el('small', {className: 'gc-hint', textContent: '同意查看的人在申请的日子内可以打开，每次都登记（FILE-14）。'}),
    pressButton({textContent: '保存'}, async () => {
      const problem = files.problem();
      if (problem) throw new Error(problem);
      if (files.files.length !== 1) throw new Error('电子文件：须选一个文件。');
      await post(`${of(item)}/file`, {attachment: files.value}, 'PUT');
      await redraw();
    }));
}

const repairs = (item, redraw) => [
  withReason(item, '修复', '修复情况', '修好的回到在库，轮到排队的下一位（FILE-13）。', reason => put(item, 'repair', reason), redraw),
  withReason(item, '核销', '核销原因', '不能修复或已经丢失的：目录里注明已核销，永久保留；排队的申请办结。不能撤销。', reason => put(item, 'write-off', reason), redraw)
];

/**
 * @param {object} item as the server describes it to its keepers
 * @param {{keeps: boolean, holds: boolean}} desk what the reader may do
 * @param {function(): Promise<void>} redraw
 * @returns {HTMLElement[]}
 */
export function deskWork(item, desk, redraw) {
  if (item.isGone) return [];
  return [el('section', {className: 'gc-desk'},
    el('h4', {textContent: '保管'}),
    desk.keeps && el('a', {className: 'btn btn-default', href: pageAddress(ENTRY, {number: item.entry.itemNumber}), textContent: '更正'}),
    desk.holds && hold(item, redraw),
    desk.keeps && item.state === 'blocked' && repairs(item, redraw),
    desk.keeps && upload(item, redraw))];
}
