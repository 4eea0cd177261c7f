import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {goTo, showProblem} from './problems.js';
import {fieldNamed, labelOf, plainValues, valueOf} from './values.js';

/** What the server refuses is said where it belongs: beside the field, in the line, and otherwise by the button. */

const LINE = /^第 (\d+) 行(.*)$/s;

/** What is told of a field goes there, and into the line that it names or in which something stands that it names. */
function sayAt(root, field, words) {
  showProblem(field, words);
  if (!field.sayOfLine) return;
  const [, number, rest] = LINE.exec(words) ?? [];
  if (number) field.sayOfLine(Number(number), rest);
  else placeNamedIn(field, words).forEach(({line, column}) => field.sayOfLine(line, words, column));
}

/** The words behind a field's label, or null where the sentence is not about it. */
function wordsFor(root, field, sentence) {
  const label = labelOf(root, field);
  if (!label || !sentence.startsWith(label)) return null;
  const rest = sentence.slice(label.length);
  return rest.startsWith('：') ? rest.slice(1) : LINE.test(rest) ? rest : null;
}

/** Where in a list something stands that the sentence names, such as a number. */
const placeNamedIn = (field, sentence) => (field.sayOfLine ? field.value : []).flatMap((line, index) => Object.entries(line)
  .filter(([, value]) => typeof value === 'string' && value.length >= 8 && sentence.includes(value))
  .map(([column]) => ({line: index + 1, column})));

/** What else the server would refuse, so that everything is seen at once; nothing where it cannot be asked. */
const othersOf = (address, camForm, fields) => (address
  ? post(`${address}/check`, camForm.taskId ? {task: camForm.taskId, fields: plainValues(fields)} : {fields: plainValues(fields)}).catch(() => [])
  : []);

/** A sentence by the button, with what takes it away. */
export function sayByButton(root, words, ...more) {
  root.querySelector('.gc-summary')?.remove();
  const box = el('div', {className: 'gc-summary', role: 'alert'}, words, more);
  root.append(box);
  box.scrollIntoView({block: 'nearest'});
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement[]} fields
 * @param {object} camForm
 * @param {?string} address below which the form is checked
 * @param {{message: string, status: number}} refusal
 */
export async function showRefusal(root, fields, camForm, address, {message, status}) {
  const placed = new Set();
  for (const field of fields) {
    const words = wordsFor(root, field, message) ?? (placeNamedIn(field, message).length > 0 ? message : null);
    if (!words) continue;
    sayAt(root, field, words);
    placed.add(field);
    break;
  }
  sayByButton(root, message);
  if (status === 400) {
    for (const {field: name, message: sentence} of await othersOf(address, camForm, fields)) {
      const field = fieldNamed(root, name);
      if (!field || placed.has(field)) continue;
      sayAt(root, field, wordsFor(root, field, sentence) ?? sentence);
      placed.add(field);
    }
  }
  const first = fields.find(field => placed.has(field));
  if (first) goTo(first);
}

/**
 * What will be needed later is asked for now: a field with `data-needed-later` may stay empty, but not without a word.
 * @returns {HTMLElement[]} those left empty
 */
export const neededLater = (fields, isIdle) => fields.filter(field => field.dataset.neededLater && valueOf(field) === '' && !isIdle(field));

export function askForNeeded(root, fields) {
  for (const field of fields) {
    const box = field.closest('.gc-field');
    box.querySelector('.gc-needed')?.remove();
    box.append(el('div', {className: 'gc-needed', role: 'status', textContent: field.dataset.neededLater}));
  }
  sayByButton(root, '以后的环节还要用到：', el('ul', {}, fields.map(field => el('li', {textContent: `${labelOf(root, field)}：${field.dataset.neededLater}`}))),
    '请现在补上；确实不需要的，再点一次即可提交。');
  goTo(fields[0]);
}
