import {caseAddress} from '../case/case-address.js';
import {el} from '../lib/dom.js';

/** After a form has started a case: its number, which the person in front of the desk waits for. */

/**
 * @param {?{businessKey: ?string}} answer the engine's
 * @param {string} [withWhom] who has it first, as far as it is known
 */
export function sayFiled(answer, withWhom) {
  document.querySelector('.gc-filed')?.remove();
  if (!answer?.businessKey) return;
  const close = el('button', {type: 'button', className: 'gc-remove', ariaLabel: '关闭', textContent: '×', onclick: () => note.remove()});
  const note = el('div', {className: 'gc-filed', role: 'status'}, '已发起，单据编号 ',
    el('a', {href: caseAddress(answer.businessKey), textContent: answer.businessKey, onclick: () => note.remove()}), withWhom ? `，先到：${withWhom} ` : ' ', close);
  document.body.append(note);
}
