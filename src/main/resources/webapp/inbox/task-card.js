import {el, minutes} from '../lib/dom.js';
import {yuan} from '../lib/money.js';
import {readAgain} from '../lib/press.js';
import {card as read, cardOf} from './cards.js';
import {holdCard} from './desk.js';
import {dueWords} from './due-words.js';
import {drawn} from './in-sight.js';
import {tick} from './several.js';

const holder = card => el('span', {
  className: card.held ? 'gc-card-mine' : '',
  textContent: card.held ? '由我办理' : card.holder ? `由${card.holder}办理` : '待签收'
});

const actingFor = card => card.actingFor !== null && el('span', {className: 'gc-card-for', textContent: `代${card.actingFor}`});

const lines = card => [
  el('div', {className: 'gc-card-line'},
    el('span', {className: 'gc-card-procedure', textContent: card.procedureName}),
    el('span', {className: 'gc-case-number', textContent: card.caseNumber}),
    card.amountInCents !== null && el('strong', {textContent: yuan(card.amountInCents)})),
  card.subject !== null && el('div', {className: 'gc-card-subject', textContent: card.subject}),
  el('div', {className: 'gc-card-line'},
    el('span', {className: 'gc-card-applicant', textContent: card.applicant}), holder(card), actingFor(card), dueWords(card)),
  card.followUpAt !== null && el('div', {className: 'gc-card-later', textContent: `${minutes(card.followUpAt)} 以后再办`})
];

/** What cannot be read now is read by a press; the card itself opens the task. */
function again(box, taskId, error) {
  const unread = readAgain(error, () => fill(box, taskId));
  unread.querySelector('button').addEventListener('click', event => event.stopPropagation());
  return unread;
}

function draw(box, taskId, card) {
  box.replaceChildren(...(card ? lines(card).filter(Boolean) : []));
  if (card) tick(box, taskId, card);
  drawn(box);
}

/** What was shown before is shown at once, so that the list does not jump while it is read again, and stays where nothing changed. */
async function fill(box, taskId) {
  const before = cardOf(taskId);
  if (before) draw(box, taskId, before);
  try {
    const card = await read(taskId);
    if (!before || JSON.stringify(card) !== JSON.stringify(before)) draw(box, taskId, card);
  } catch (error) {
    box.replaceChildren(again(box, taskId, error));
  }
}

/** What stands under a task's name in the list: which case, as staff call it, about what, whose, how much, until when. */
export const taskCard = {
  id: 'guicheng-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  async render(node, {taskId}, scope) {
    holdCard(scope);
    const box = el('div', {className: 'gc-card', dataset: {task: taskId}});
    node.append(box);
    await fill(box, taskId);
  }
};
