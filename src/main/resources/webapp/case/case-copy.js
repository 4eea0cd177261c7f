import {fieldNamed, fill} from '../form/values.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {parameter} from '../lib/page-address.js';
import {caseAddress, listAddress} from './case-address.js';

/**
 * An ended case copied into a new one. Tasklist itself opens a start form when its address says `processStart`; the address
 * of a copy says beside it which case is copied, so that a second click or a reload opens the same one form.
 */

let filed = false;

/**
 * @param {object} sheet
 * @returns {?HTMLElement} null where it is not the reader's to copy
 */
export function copyButton(sheet) {
  if (!sheet.copyable) return null;
  const href = caseAddress(sheet.caseNumber, {processStart: sheet.procedure, copyOf: sheet.caseNumber});
  return el('a', {href, className: 'btn btn-default gc-copy', textContent: '复制为新单'});
}

/**
 * Once the start form has closed: takes the copy out of the address, or leads to the list in which the new case stands.
 * @returns {boolean} whether the address was changed, and the page will be drawn again
 */
export function settleCopy() {
  if (!parameter('copyOf') || parameter('processStart')) return false;
  location.replace(filed ? listAddress({}) : caseAddress(parameter('number')));
  filed = false;
  return true;
}

/** A field that has a way of its own to begin from another case takes it. */
const copyInto = (field, value) => (field.copyFrom ? field.copyFrom(value) : fill(field, value));

/**
 * Fills a start form from the case that the address asks to copy, field by field, with what the server says of each.
 * @param {object} camForm the engine's form
 * @param {HTMLElement} root
 */
export async function fillCopy(camForm, root) {
  const caseNumber = parameter('copyOf');
  if (camForm.taskId || !caseNumber) return;
  try {
    const copy = await get(`/cases/${encodeURIComponent(caseNumber)}/copy`);
    if (copy.procedure !== parameter('processStart')) return;
    camForm.on('submit-success', () => { filed = true; });
    root.prepend(el('div', {className: 'gc-asked-by gc-copy-of', textContent: `内容复制自单据 ${caseNumber}，请核对后再发起。`}));
    for (const [name, sentences] of Object.entries(copy.notes)) {
      fieldNamed(root, name)?.closest('.gc-field').append(...sentences.map(words => el('div', {className: 'gc-copy-note', textContent: words})));
    }
    for (const [name, value] of Object.entries(copy.values)) {
      const field = fieldNamed(root, name);
      if (field) await copyInto(field, value);
    }
  } catch (error) {
    root.prepend(el('div', {className: 'gc-summary', role: 'alert', textContent: error.message}));
  }
}
