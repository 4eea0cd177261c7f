import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {parameter} from '../lib/page-address.js';
import {pressButton} from '../lib/press.js';
import {dropWords, keepWords} from '../lib/unsent.js';
import {answer} from './answering.js';
import {cardOf, keepCards} from './cards.js';
import {openTask, open, renewList} from './desk.js';
import {tellSeveral} from './several-results.js';
import {tell} from './told.js';

/** Several tasks ticked in the list and answered once; only those whose answer needs nothing else. */

/** So many are answered, or listed, with one request. */
const MOST = 200;
/** What is written for all of them stays while others are ticked and tasks opened. */
const WORDS = 'several';
const UNSENT = 0;
/** Their tasks stay ticked: with another comment, or once there is a connection again, they can be answered. */
const STAYING = [UNSENT, 400];
const ticked = new Set();
let bar = null;

const isAnsweredFromList = card => card.answers.alone && card.followUpAt === null;

/** The answers that all ticked tasks have in common. */
function common() {
  const all = [...ticked].map(cardOf);
  return all[0].answers.choices
    .filter(choice => all.every(card => card.answers.choices.some(other => other.value === choice.value)))
    .map(choice => ({...choice, comment: all.some(card => card.answers.choices.find(other => other.value === choice.value).comment)}));
}

function paintTicks() {
  for (const box of document.querySelectorAll('.gc-tick')) box.checked = ticked.has(box.dataset.task);
}

function set(task, on) {
  if (on) ticked.add(task);
  else ticked.delete(task);
  drawBar();
}

/** A tick before the lines of a card whose task can be answered from the list. */
export function tick(box, task, card) {
  if (!isAnsweredFromList(card)) return;
  const input = el('input', {
    type: 'checkbox', className: 'gc-tick', checked: ticked.has(task), dataset: {task},
    ariaLabel: `选中 ${card.caseNumber} ${card.step}`,
    onchange: () => set(task, input.checked)
  });
  // The card opens the task; its tick does not.
  for (const kind of ['click', 'keydown']) input.addEventListener(kind, event => event.stopPropagation());
  box.classList.add('gc-card-with-tick');
  box.prepend(input);
}

/** All of this filter that can be answered from the list, also those of other pages. */
async function tickAll() {
  const cards = await get(`/desk/tasks?${new URLSearchParams({filter: parameter('filter'), size: MOST})}`);
  keepCards(cards);
  Object.entries(cards).filter(([, card]) => isAnsweredFromList(card)).forEach(([task]) => ticked.add(task));
  if (ticked.size === 0) tell('没有可以在列表里直接答复的任务：其余任务需要打开填写。');
  drawBar();
}

/** In portions that the server takes; what came after a portion that did not arrive is not sent. */
async function answerAll(tasks, choice, comment) {
  const results = [];
  for (let at = 0; at < tasks.length; at += MOST) {
    try {
      results.push(...await answer(tasks.slice(at, at + MOST), choice, comment));
    } catch (error) {
      if (at === 0) throw error;
      return [...results, ...tasks.slice(at).map(task => ({task, status: UNSENT, message: error.message}))];
    }
  }
  return results;
}

async function send(choice, comment) {
  const results = await answerAll([...ticked], choice, comment);
  const refused = results.filter(({status}) => status !== 204);
  const done = results.filter(({status}) => status === 204);
  tellSeveral(refused, done, choice.label);
  if (done.some(({task}) => task === openTask())) open(null);
  ticked.clear();
  refused.forEach(({task, status}) => { if (STAYING.includes(status)) ticked.add(task); });
  if (ticked.size === 0) dropWords(WORDS);
  drawBar();
  await renewList();
}

function answers() {
  const comment = keepWords(el('textarea', {className: 'form-control', rows: 2, maxLength: 4000, placeholder: '意见（退回或不予通过时必须说明理由）', ariaLabel: '意见'}), WORDS);
  const said = el('div', {});
  const ask = choice => pressButton({className: `btn ${choice.value === 'approve' ? 'btn-primary' : 'btn-default'}`, textContent: choice.label, dataset: {answer: choice.value ?? ''}}, async () => {
    said.replaceChildren();
    if (choice.comment && comment.value.trim() === '') {
      said.replaceChildren(failure(new Error(`答复“${choice.label}”须先写明意见。`)));
      comment.focus();
      return;
    }
    await send(choice, comment.value.trim());
  });
  const choices = common();
  return [
    comment,
    el('div', {className: 'gc-answers'}, choices.map(ask)),
    choices.length === 0 && el('p', {className: 'gc-hint', textContent: '选中的任务没有相同的答复，请分开选。'}),
    said
  ];
}

function giveUp() {
  ticked.clear();
  dropWords(WORDS);
  drawBar();
}

function drawBar() {
  paintTicks();
  if (!bar) return;
  const all = pressButton({className: 'btn btn-default gc-tick-all', textContent: '选中可直接答复的'}, tickAll);
  const none = el('button', {type: 'button', className: 'btn btn-default', textContent: '取消选择', onclick: giveUp});
  bar.replaceChildren(...[
    el('div', {className: 'gc-several-head'}, ticked.size > 0 ? [el('strong', {textContent: `已选 ${ticked.size} 项`}), none] : [all]),
    ...(ticked.size > 0 ? answers() : [])
  ].filter(Boolean));
}

/** The bar above the list. */
export function severalBar() {
  bar = el('section', {className: 'gc-several', ariaLabel: '一次答复多项'});
  drawBar();
  return bar;
}
