import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {yuan} from '../lib/money.js';

/** One request for all cards that appear at the same moment. */
let waiting = new Map();

function ask(taskId) {
  return new Promise((resolve, reject) => {
    if (waiting.size === 0) setTimeout(flush, 30);
    waiting.set(taskId, [...(waiting.get(taskId) || []), {resolve, reject}]);
  });
}

async function flush() {
  const asked = waiting;
  waiting = new Map();
  try {
    const cards = await get(`/tasks/cards?ids=${[...asked.keys()].map(encodeURIComponent).join(',')}`);
    asked.forEach((askers, id) => askers.forEach(({resolve}) => resolve(cards[id])));
  } catch (error) {
    asked.forEach(askers => askers.forEach(({reject}) => reject(error)));
  }
}

/** `11-29 14:00`, as the office's clock says. */
const minutes = time => time.slice(5, 16).replace('T', ' ');

/** The line in the task list: which case, whose, how much; until when it is put off. */
export const taskCard = {
  id: 'guicheng-card',
  pluginPoint: 'tasklist.card',
  priority: 100,
  async render(node, {taskId}) {
    const line = el('div', {className: 'gc-card'});
    node.append(line);
    try {
      const card = await ask(taskId);
      if (!card) return;
      line.append(
        el('span', {className: 'gc-case-number', textContent: card.caseNumber}),
        el('span', {textContent: card.applicant}),
        ...(card.amountInCents === null ? [] : [el('strong', {textContent: yuan(card.amountInCents)})]),
        ...(card.subject === null ? [] : [el('div', {className: 'gc-card-subject', textContent: card.subject})]),
        ...(card.followUpAt === null ? [] : [el('div', {className: 'gc-card-later', textContent: `${minutes(card.followUpAt)} 以后再办`})]));
    } catch (error) {
      line.textContent = error.message;
    }
  }
};
