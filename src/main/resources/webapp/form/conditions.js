import {fieldNamed, valueOf} from './values.js';

/** Conditions between fields, as the server holds them: `decision=approve`, `decision=a|b`, `decision!=approve`. */

/** What a limit table says the server knows alone. */
const isOfForm = text => /^\w+!?=/.test(text);

function holds(root, text) {
  if (!isOfForm(text)) return false;
  const [, name, operator, values] = /^(\w+)(!?=)(.*)$/.exec(text);
  const other = fieldNamed(root, name);
  const value = other ? String(valueOf(other)) : '';
  if (!value) return false;
  return values.split('|').includes(value) === (operator === '=');
}

/** The condition of a field, or nothing. */
export const condition = field => field.dataset.usedWhen || field.dataset.requiredWhen;

/** Whether the present answers do not ask for a field. */
export const isIdle = (root, field) =>
  Boolean(condition(field)) && isOfForm(condition(field)) && !condition(field).includes('!=') && !holds(root, condition(field));

/** Whether a field must be filled in now. */
export const isRequired = (root, field) =>
  field.hasAttribute('required') || (Boolean(field.dataset.requiredWhen) && holds(root, field.dataset.requiredWhen));
