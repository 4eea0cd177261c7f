import {listAddress} from '../case/case-address.js';
import {addressWith, asked, pageAddress, parameter} from '../lib/page-address.js';
import {fieldNamed, fill, valueOf} from './values.js';

/**
 * A start form that a page opens filled in. Tasklist itself opens a start form when its address says `processStart`; beside it
 * the address says `field-<name>` for each field that begins with something, so that a reload opens the same form.
 */

const FIELD = 'field-';

let filed = false;

const fieldsAsked = () => [...asked()].filter(([name]) => name.startsWith(FIELD));

/**
 * The present page with a start form in front of it.
 * @param {string} procedure
 * @param {Object<string, string>} values by field
 */
export const startAddress = (procedure, values) => addressWith({
  processStart: procedure,
  ...Object.fromEntries(Object.entries(values).map(([name, value]) => [FIELD + name, value]))
});

/**
 * Fills a start form with what the address says; what the person typed before stays.
 * @param {object} camForm the engine's form
 * @param {HTMLElement} root
 */
export async function fillStart(camForm, root) {
  if (camForm.taskId || !parameter('processStart')) return;
  for (const [name, value] of fieldsAsked()) {
    const field = fieldNamed(root, name.slice(FIELD.length));
    if (field && !valueOf(field)) await fill(field, value);
  }
  if (fieldsAsked().length > 0) camForm.on('submit-success', () => { filed = true; });
}

/**
 * Once the start form has closed: leads to the list in which the new case stands, or takes the fields out of the address.
 * @returns {boolean} whether the address was changed, and the page will be drawn again
 */
export function settleStart() {
  if (fieldsAsked().length === 0 || parameter('processStart')) return false;
  const others = Object.fromEntries([...asked()].filter(([name]) => !name.startsWith(FIELD)));
  location.replace(filed ? listAddress({}) : pageAddress(location.hash.slice(1).split('?')[0], others));
  filed = false;
  return true;
}
