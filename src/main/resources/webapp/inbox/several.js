import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {parameter} from '../lib/page-address.js';
import {pressButton} from '../lib/press.js';
import {answer} from './answering.js';
import {cardOf, keepCards} from './cards.js';
import {openTask, open, renewList} from './desk.js';
import {tell} from './told.js';

/** Several tasks ticked in the list and answered once; only those whose answer needs nothing else. */

const MOST = 200;
const ticked = new Set();
let bar = null;
/** What was written for all of them; ticking another one draws the bar anew. */
let written = '';

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

const results = (refused, done, label) => [
  el('span', {textContent: `${done} 项已答复“${label}”${refused.length ? `，${refused.length} 项没有：` : '。'}`}),
  refused.length > 0 && el('ul', {className: 'gc-refused'}, refused.map(({task, message}) => el('li', {},
    el('a', {href: '#', textContent: cardOf(task).caseNumber, onclick: event => { event.preventDefault(); open(task); }}),
    ` ${cardOf(task).step}：${message}`)))
];

async function send(choice, comment) {
  const answers = await answer([...ticked], choice, comment);
  const refused = answers.filter(({status}) => status !== 204);
  tell(...results(refused, answers.length - refused.length, choice.label).filter(Boolean));
  const done = new Set(answers.filter(({status}) => status === 204).map(({task}) => task));
  if (done.has(openTask())) open(null);
  ticked.clear();
  if (refused.length === 0) written = '';
  refused.forEach(({task, status}) => { if (status === 400) ticked.add(task); });
  drawBar();
  await renewList();
}

function answers() {
  const comment = el('textarea', {className: 'form-control', rows: 2, maxLength: 4000, placeholder: '意见（退回或不予通过时必须说明理由）', ariaLabel: '意见', value: written, oninput: () => { written = comment.value; }});
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

function drawBar() {
  paintTicks();
  if (!bar) return;
  const all = pressButton({className: 'btn btn-default gc-tick-all', textContent: '选中可直接答复的'}, tickAll);
  const none = el('button', {type: 'button', className: 'btn btn-default', textContent: '取消选择', onclick: () => { ticked.clear(); drawBar(); }});
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
