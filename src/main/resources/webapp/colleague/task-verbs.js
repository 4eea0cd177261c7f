import {get, post} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {open, renewList, renewTask} from '../inbox/desk.js';
import {tell} from '../inbox/told.js';
import {reading} from '../lib/press.js';
import {colleagueButton} from './colleague-form.js';
import {telling} from './telling.js';

/** 转办, 征询 and 抄送, for who has the open task; and what they were asked themselves. */

const handingOn = (task, sheet) => ({
  label: '转办', className: 'btn btn-link btn-sm gc-hand-on', path: `/tasks/${encodeURIComponent(task)}/transfer`,
  whom: '转办给', several: false, words: '转办说明', send: '转办',
  async done([to], comment) {
    await post(`/tasks/${encodeURIComponent(task)}/transfer`, {to, comment});
    tell(`${sheet.caseNumber} ${sheet.desk.step}：已转办。`);
    open(null);
    await renewList();
  }
});

const asking = (task, sheet) => ({
  label: '征询', className: 'btn btn-link btn-sm gc-ask', path: `/tasks/${encodeURIComponent(task)}/questions`,
  whom: '征询对象', several: true, words: '征询内容', send: '征询',
  async done(to, question) {
    await post(`/tasks/${encodeURIComponent(task)}/questions`, {to, question});
    tell(`${sheet.caseNumber} ${sheet.desk.step}：已征询 ${to.length} 人，答复后会通知您。`);
    renewTask();
  }
});

const copying = (task, sheet, say) => telling(sheet.caseNumber, 'btn-link btn-sm', say);

/** What the person is asked, above the form by which they answer. */
const question = ({by, words}) => el('div', {className: 'gc-asked-by gc-question'}, el('strong', {textContent: `${by}征询您的意见：`}), words);

/** Who has not answered yet, for who asked and for who has the task after them. */
const waitingFor = ({people, since, by}) => el('div', {
  className: 'gc-waiting-for', textContent: `待 ${people.join('、')} 答复（${minutes(since)} ${by ?? ''}征询）`
});

/** Of a task that was answered meanwhile there is nothing to say. */
function ifThere(error) {
  if (error.status !== 404) throw error;
}

async function fill(task, sheet, buttons, place) {
  const verbs = await get(`/tasks/${encodeURIComponent(task)}/verbs`).catch(ifThere);
  if (!verbs) return;
  const said = el('div', {className: 'gc-hint', role: 'status'});
  const say = words => { said.textContent = words; };
  const there = [verbs.ask && asking, verbs.handOn && handingOn, copying].filter(Boolean);
  buttons.append(...there.map(verb => colleagueButton(verb(task, sheet, say), place)));
  place.before(said, ...verbs.waiting.map(waitingFor));
  if (verbs.asked) {
    place.before(question(verbs.asked));
    place.parentElement?.classList.add('gc-opinion');
  }
}

/**
 * @param {string} task
 * @param {object} sheet
 * @returns {{buttons: HTMLElement, place: HTMLElement}} the place is where a form opens
 */
export function taskVerbs(task, sheet) {
  const buttons = el('span', {});
  const place = el('div', {className: 'gc-colleague-place'});
  // Without them the task is done all the same.
  if (sheet.desk.held) reading(buttons, () => fill(task, sheet, buttons, place));
  return {buttons, place};
}
