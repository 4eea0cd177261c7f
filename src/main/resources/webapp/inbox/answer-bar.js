import {fieldNamed, fill} from '../form/values.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {pressButton, saying} from '../lib/press.js';
import {when} from '../lib/when.js';
import {answer, answered} from './answering.js';
import {cardOf} from './cards.js';
import {claim, lookAgain} from './claiming.js';
import {closeComment, keepComment} from './comment-draft.js';
import {currentSheet} from './current-sheet.js';
import {chooseNext, desk, following, openSoon, openTask, renewList} from './desk.js';
import {readAhead} from './task-sheets.js';

/**
 * The answers to the open task as buttons that stay in sight, with the comment beside them. A form that asks for nothing else is not
 * shown; of any other the buttons choose the answer and hand the form in.
 */

/** The form of this task, which Tasklist may not have drawn yet, or not any more. */
const form = task => document.querySelector(`[cam-tasklist-form] form[data-task="${CSS.escape(task)}"]`);

/** Tasklist's own button, which is dead until it has read that the task was claimed. */
const sends = () => document.querySelector('[cam-tasklist-form] .form-actions .btn-primary:enabled');

const theirs = sheet => sheet.desk.holder !== null && !sheet.desk.held;

/** The name of who has it, where that is somebody else. */
const holderOf = sheet => (theirs(sheet) ? sheet.desk.holder : '');

/**
 * Hands the form in as Tasklist does, once it has been claimed, or has all that is wrong in it marked; never that of another task, which
 * may have been opened meanwhile.
 */
async function handIn(task, choice) {
  const root = await when(() => sends() && form(task), '表单还没有打开，请再点一次。');
  if (choice.value !== null) {
    const chosen = fieldNamed(root, 'decision');
    await fill(chosen, chosen.querySelector(`option[value="string:${choice.value}"]`) ? `string:${choice.value}` : choice.value);
  }
  if (openTask() === task && form(task) === root) sends()?.click();
}

async function send(task, sheet, choice, box) {
  // Between a key and what it opens the answers are those of the task before.
  if (openSoon() !== task) throw new Error('正在打开另一项任务，没有答复；打开以后请再按一次。');
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
  const next = following(task);
  // A sheet of the same case is to show what this answer changes.
  if (next && ![undefined, sheet.caseNumber].includes(cardOf(next)?.caseNumber)) readAhead(next);
  const [{status, message}] = await answer([task], choice, comment).catch(error => {
    box.kept.resume();
    throw error;
  });
  if (status !== 204) {
    box.kept.resume();
    renewList();
    throw Object.assign(new Error(message), {status});
  }
  box.kept.end();
  await answered(task, sheet.caseNumber, `${sheet.desk.step}：已提交（${choice.label}）。`);
}

function choiceButtons(task, sheet, box) {
  return sheet.desk.answers.choices.map((choice, index) => pressButton({
    className: `btn ${choice.value === 'approve' || choice.value === null ? 'btn-primary' : 'btn-default'} gc-answer`,
    textContent: choice.value === null && !sheet.desk.answers.alone ? '提交' : choice.label,
    title: `按 ${index + 1}`,
    dataset: {answer: choice.value ?? ''}
  }, () => send(task, sheet, choice, box).catch(error => { lookAgain(error); throw error; })));
}

/** Each person's choice, beside the answers where it takes effect. */
function nextChoice() {
  const input = el('input', {type: 'checkbox', checked: desk()?.opensNext !== false, onchange: async () => {
    if (!await saying(label, () => chooseNext(input.checked))) input.checked = !input.checked;
  }});
  const label = el('label', {className: 'gc-next-choice'}, input, ' 答复后打开下一项');
  return label;
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
    kept.changed();
    if ('held' in (comment.closest('.gc-answer-bar')?.dataset ?? {held: ''})) return;
    try {
      await claim(task);
      comment.closest('.gc-answer-bar')?.setAttribute('data-held', '');
      said.replaceChildren();
      kept.changed();
    } catch (error) {
      // The next key tries again; so does the answer itself.
      said.replaceChildren(failure(error));
      lookAgain(error);
    }
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
  if (bar.dataset.holder !== holderOf(sheet)) {
    const anew = answerBar(task, sheet);
    // Why it went wrong is said on.
    anew.append(...bar.querySelectorAll('.gc-problem'));
    bar.replaceWith(anew);
  } else if (sheet.desk.held) bar.dataset.held = '';
  else delete bar.dataset.held;
}
