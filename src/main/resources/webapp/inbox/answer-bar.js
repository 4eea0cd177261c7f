import {fieldNamed, fill} from '../form/values.js';
import {postEngine} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {pressButton} from '../lib/press.js';
import {answer, answered} from './answering.js';
import {chooseNext, desk, openTask, renewList, renewTask} from './desk.js';

/**
 * The answers to the open task as buttons that stay in sight, with the comment beside them. A form that asks for nothing else is not
 * shown; of any other the buttons choose the answer and hand the form in.
 */

/** What was written and not yet sent, by task: the list may be looked at meanwhile. */
const comments = new Map();

const form = () => document.querySelector('[cam-tasklist-form] form');

/** A field that the form asks for now and that is empty. */
const empty = root => [...root.querySelectorAll('.gc-field')].find(field => {
  const input = field.querySelector('[cam-variable-name], [data-variable-name]');
  const asked = field.classList.contains('gc-asked') || input?.hasAttribute('required');
  return asked && field.offsetParent !== null && (input.isEmpty ?? input.value.replace(/^\?.*/, '') === '');
});

const theirs = sheet => sheet.desk.holder !== null && !sheet.desk.held;

/** Claims the task for whoever is logged in, and lets Tasklist know. */
async function claim(task) {
  await postEngine(`/task/${encodeURIComponent(task)}/claim`, {userId: desk().person});
  renewTask();
}

/** Hands the form in as Tasklist does, once it has been claimed. */
async function handIn(choice) {
  const root = form();
  if (choice.value !== null) {
    const chosen = fieldNamed(root, 'decision');
    const before = chosen.value.replace(/^string:/, '');
    await fill(chosen, chosen.querySelector(`option[value="string:${choice.value}"]`) ? `string:${choice.value}` : choice.value);
    const first = before === choice.value ? null : empty(root);
    if (first) {
      // What is asked for with this answer shows only now; the same button pressed again hands it in.
      first.querySelector('input, select, textarea, button')?.focus();
      return;
    }
  }
  document.querySelector('[cam-tasklist-form] .form-actions .btn-primary')?.click();
}

async function press(task, sheet, choice, box) {
  box.said.replaceChildren();
  if (!sheet.desk.answers.alone) {
    if (!sheet.desk.held) await claim(task);
    await handIn(choice);
    return;
  }
  const comment = box.comment.value.trim();
  if (choice.comment && comment === '') {
    box.said.replaceChildren(failure(new Error(`“${choice.label}”须写明意见。`)));
    box.comment.focus();
    return;
  }
  const [{status, message}] = await answer([task], choice, comment);
  if (status !== 204) {
    renewList();
    throw new Error(message);
  }
  comments.delete(task);
  await answered(task, sheet.caseNumber, `${sheet.desk.step}：${choice.label}。`);
}

function choiceButtons(task, sheet, box) {
  return sheet.desk.answers.choices.map((choice, index) => pressButton({
    className: `btn ${choice.value === 'approve' || choice.value === null ? 'btn-primary' : 'btn-default'} gc-answer`,
    textContent: choice.value === null && !sheet.desk.answers.alone ? '提交' : choice.label,
    title: `按 ${index + 1}`,
    dataset: {answer: choice.value ?? ''}
  }, () => press(task, sheet, choice, box)));
}

/** Each person's choice, beside the answers where it takes effect. */
function nextChoice() {
  const input = el('input', {type: 'checkbox', checked: desk()?.opensNext !== false, onchange: () => chooseNext(input.checked).catch(() => null)});
  return el('label', {className: 'gc-next-choice'}, input, ' 答复后打开下一项');
}

/**
 * @param {string} task
 * @param {object} sheet
 * @returns {HTMLElement}
 */
export function answerBar(task, sheet) {
  const said = el('div', {className: 'gc-answer-said'});
  const comment = el('textarea', {
    className: 'form-control gc-answer-comment', rows: 1, maxLength: 4000, value: comments.get(task) ?? '',
    placeholder: '意见', ariaLabel: '意见', oninput: () => comments.set(task, comment.value)
  });
  const box = {comment, said};
  return el('section', {className: 'gc-answer-bar', ariaLabel: '答复'},
    theirs(sheet)
      ? el('p', {className: 'gc-hint', textContent: `由${sheet.desk.holder}办理。`})
      : [sheet.desk.answers.alone && comment, el('div', {className: 'gc-answers'}, choiceButtons(task, sheet, box)), nextChoice()],
    said);
}

/** A form that nobody has claimed is claimed at the first touch of it: it is grey until then. */
export function claimAtTouch(place, task, sheet) {
  if (sheet.desk.holder !== null || sheet.desk.answers.alone) return;
  const touched = async event => {
    if (!event.target.closest('[cam-tasklist-form]') && event.target !== place) return;
    if (openTask() !== task || !document.querySelector('.disabled-form')) return;
    place.removeEventListener('pointerdown', touched, true);
    try {
      await claim(task);
    } catch (error) {
      place.prepend(failure(error));
    }
  };
  place.addEventListener('pointerdown', touched, true);
}

/** Gives the task back to those to whom it was offered. */
export async function release(task) {
  await postEngine(`/task/${encodeURIComponent(task)}/unclaim`);
  renewTask();
  await renewList();
}

/** @see claim */
export const claimOpen = async () => {
  await claim(openTask());
  await renewList();
};
