import {el} from '../lib/dom.js';
import {condition, isIdle, isRequired} from './conditions.js';
import {valueOf} from './values.js';

/** What is wrong with the fields of a form, in the server's own words, said beside each and at the foot. */

const LONGEST = 4000;

const labelOf = (root, field) => root.querySelector(`label[for="${field.id}"]`).firstChild.textContent.trim();

/** The words for what is wrong with a field, the same as the server's, or null. */
export function problem(root, field) {
  if (isIdle(root, field)) return null;
  const value = valueOf(field);
  if (value === '') return isRequired(root, field) ? '必须填写。' : null;
  if (field.problem) return field.problem();
  if (field.dataset.problem) return field.dataset.problem;
  const most = Number(field.getAttribute('maxlength') || LONGEST);
  if (value.length > most) return `不得超过 ${most} 个字。`;
  const pattern = field.getAttribute('pattern');
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) return field.title || '格式不正确。';
  return null;
}

/** Says it beside the field; takes away what was said where there is nothing. */
export function showProblem(field, words) {
  const box = field.closest('.gc-field');
  box.classList.toggle('gc-wrong', Boolean(words));
  box.querySelector(':scope > .gc-problem')?.remove();
  if (!words) return;
  box.append(el('div', {className: 'gc-problem', textContent: words}));
  box.closest('details')?.setAttribute('open', '');
}

/** Fields that the present answer does not ask for step back; a star marks those it asks for. */
export function showConditions(root, fields) {
  for (const field of fields.filter(condition)) {
    const box = field.closest('.gc-field');
    box.classList.toggle('gc-idle', isIdle(root, field));
    box.classList.toggle('gc-asked', isRequired(root, field));
  }
}

const summaryOf = root => root.querySelector('.gc-summary');

/** What is wrong in a line of a list says where before it says what. */
const sentence = (label, words) => (words.startsWith('第 ') ? `${label}${words}` : `${label}：${words}`);

/** Lists at the foot of the form what is wrong now, and returns it. */
export function showSummary(root, fields) {
  const wrong = fields.map(field => ({field, words: problem(root, field)})).filter(({words}) => words);
  summaryOf(root)?.remove();
  if (wrong.length > 0) {
    const sentences = wrong.map(({field, words}) => el('li', {textContent: sentence(labelOf(root, field), words)}));
    root.append(el('div', {className: 'gc-summary', role: 'alert'}, '尚未提交，请先更正：', el('ul', {}, sentences)));
  }
  return wrong;
}

/** The same anew where it stands already. */
export function renewSummary(root, fields) {
  if (summaryOf(root)) showSummary(root, fields);
}

/** Something that is to be known and is not wrong; nothing takes it away. */
export function showNote(root, words) {
  root.querySelector('.gc-note')?.remove();
  if (words) root.append(el('div', {className: 'gc-note', role: 'status', textContent: words}));
}
