import {fieldNamed, fill} from '../form/values.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {pressButton} from '../lib/press.js';
import {answer, answered} from './answering.js';
import {claim} from './claiming.js';
import {closeComment, keepComment} from './comment-draft.js';
import {currentSheet} from './current-sheet.js';
import {chooseNext, desk, openSoon, openTask, renewList} from './desk.js';

/**
 * The answers to the open task as buttons that stay in sight, with the comment beside them. A form that asks for nothing else is not
 * shown; of any other the buttons choose the answer and hand the form in.
 */

/** The form of this task, which Tasklist may not have drawn yet, or not any more. */
const form = task => document.querySelector(`[cam-tasklist-form] form[data-task="${CSS.escape(task)}"]`);

/** A field that the form asks for now and that is empty. */
const empty = root => [...root.querySelectorAll('.gc-field')].find(field => {
  const input = field.querySelector('[cam-variable-name], [data-variable-name]');
  const asked = field.classList.contains('gc-asked') || input?.hasAttribute('required');
  return asked && field.offsetParent !== null && (input.isEmpty ?? input.value.replace(/^\?.*/, '') === '');
});

const theirs = sheet => sheet.desk.holder !== null && !sheet.desk.held;

/** The name of who has it, where that is somebody else. */
const holderOf = sheet => (theirs(sheet) ? sheet.desk.holder : '');

/** Hands the form in as Tasklist does, once it has been claimed; never that of another task, which may have been opened meanwhile. */
async function handIn(task, choice) {
  const root = form(task);
  if (!root) throw new Error('表单还没有打开，请再点一次。');
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
  if (openTask() === task && form(task) === root) document.querySelector('[cam-tasklist-form] .form-actions .btn-primary')?.click();
}

async function press(task, sheet, choice, box) {
  // Between a key and what it opens the answers are those of the task before.
  if (openSoon() !== task) return;
  box.said.replaceChildren();
  if (!sheet.desk.answers.alone) {
    if (!currentSheet().desk.held) await claim(task);
    await handIn(task, choice);
    return;
  }
  const comment = box.comment.value.trim();
  if (choice.comment && comment === '') {
    box.said.replaceChildren(failure(new Error(`“${choice.label}”须写明意见。`)));
    box.comment.focus();
    return;
  }
  box.kept.hold();
  const [{status, message}] = await answer([task], choice, comment).catch(error => {
    box.kept.resume();
    throw error;
  });
  if (status !== 204) {
    box.kept.resume();
    renewList();
    throw new Error(message);
  }
  box.kept.end();
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

/** The field for the comment, kept as it is written; whoever writes has begun with the task, and has it from then on. */
function commentBox(task, sheet) {
  const said = el('div', {className: 'gc-answer-said'});
  const state = el('div', {className: 'gc-draft-state', role: 'status'});
  const comment = el('textarea', {className: 'form-control gc-answer-comment', rows: 1, maxLength: 4000, placeholder: '意见', ariaLabel: '意见'});
  const kept = sheet.desk.answers.alone && !theirs(sheet)
    ? keepComment(`${sheet.procedure}/${task}`, comment, state, sheet.desk.held)
    : null;
  comment.addEventListener('input', async () => {
    const bar = comment.closest('.gc-answer-bar');
    if (bar && !('held' in bar.dataset)) {
      bar.dataset.held = '';
      await claim(task).catch(error => said.replaceChildren(failure(error)));
    }
    kept.changed();
  });
  return {comment, said, state, kept};
}

/**
 * @param {string} task
 * @param {object} sheet
 * @returns {HTMLElement}
 */
export function answerBar(task, sheet) {
  const box = commentBox(task, sheet);
  const {held} = sheet.desk;
  return el('section', {className: 'gc-answer-bar', ariaLabel: '答复', dataset: {task, holder: holderOf(sheet), ...(held && {held: ''})}},
    theirs(sheet)
      ? el('p', {className: 'gc-hint', textContent: `由${sheet.desk.holder}办理。`})
      : [sheet.desk.answers.alone && box.comment, el('div', {className: 'gc-answers'}, choiceButtons(task, sheet, box)), nextChoice()],
    box.kept && box.state, box.said);
}

/** Takes the answers away; what was written beside them is kept. */
export function removeAnswers(place) {
  place.querySelectorAll(':scope > .gc-answer-bar').forEach(bar => bar.remove());
  closeComment();
}

/** After somebody claimed or released the task: what is being written stays as it is, unless the answers are another's now. */
export function renewAnswers(place, task, sheet) {
  const bar = place.querySelector(':scope > .gc-answer-bar');
  if (!bar) return;
  if (bar.dataset.holder !== holderOf(sheet)) bar.replaceWith(answerBar(task, sheet));
  else if (sheet.desk.held) bar.dataset.held = '';
  else delete bar.dataset.held;
}
