import {el} from '../lib/dom.js';
import {condition, isIdle, isRequired} from './conditions.js';
import {labelOf, valueOf} from './values.js';

/** What is wrong with the fields of a form, in the server's own words, said beside each and at the foot. */

const LONGEST = 4000;
let numbers = 0;

/** The words for what is wrong with a field, the same as the server's, or null. */
export function problem(root, field) {
  if (isIdle(root, field)) return null;
  if (field.validity?.badInput) return '格式不正确。';
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

/** What people type into: the field itself, or the inputs of a composed one. */
const inputsOf = field => (field.matches('input, select, textarea') ? [field] : [...field.querySelectorAll(':scope > input, :scope > select, :scope > textarea')]);

/** Says it beside the field; takes away what was said where there is nothing. */
export function showProblem(field, words) {
  const box = field.closest('.gc-field');
  box.classList.toggle('gc-wrong', Boolean(words));
  box.querySelector(':scope > .gc-problem')?.remove();
  for (const input of inputsOf(field)) {
    input.toggleAttribute('aria-invalid', Boolean(words));
    input.removeAttribute('aria-describedby');
  }
  if (!words) return;
  // What the bounds said while it was typed is not said a second time.
  box.querySelector(':scope > .gc-said')?.remove();
  const said = el('div', {id: `gc-problem-${++numbers}`, className: 'gc-problem', textContent: words});
  for (const input of inputsOf(field)) input.setAttribute('aria-describedby', said.id);
  box.append(said);
  box.closest('details')?.setAttribute('open', '');
}

/** Brings the person to a field, or to the first wrong place in it. */
export function goTo(field) {
  const place = field.firstWrong?.() ?? (inputsOf(field)[0] ?? field.querySelector('input, select, textarea, button') ?? field);
  place.focus({preventScroll: true});
  place.scrollIntoView({block: 'center'});
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

/** Everything that is wrong with a field, a sentence each. */
const problemsOf = (root, field) => (field.problems && !isIdle(root, field) && valueOf(field) !== '' ? field.problems() : [problem(root, field)].filter(Boolean));

/** Lists at the foot of the form what is wrong now, and returns the fields. */
export function showSummary(root, fields) {
  const wrong = fields.map(field => ({field, words: problemsOf(root, field)})).filter(({words}) => words.length > 0);
  summaryOf(root)?.remove();
  if (wrong.length > 0) {
    const sentences = wrong.flatMap(({field, words}) => words.map(one => el('li', {textContent: sentence(labelOf(root, field), one)})));
    root.append(el('div', {className: 'gc-summary gc-of-fields', role: 'alert'}, '尚未提交，请先更正：', el('ul', {}, sentences)));
  }
  return wrong.map(({field}) => field);
}

/** The same anew where it stands already; what else was said there stays until the next press. */
export function renewSummary(root, fields) {
  if (summaryOf(root)?.classList.contains('gc-of-fields')) showSummary(root, fields);
}
