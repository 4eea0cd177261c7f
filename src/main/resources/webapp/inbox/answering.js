import {caseAddress} from '../case/case-address.js';
import {withWhom} from '../case/where-now.js';
import {takeBackButton} from '../colleague/take-back.js';
import {get, post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {onSent} from '../form/sent.js';
import {claimSettled} from './claiming.js';
import {after, open, renewList} from './desk.js';
import {currentSheet} from './current-sheet.js';
import {tell} from './told.js';

/** Answers are sent, what became of them is told, and the next task opens. */

const LET_GO_MS = 600;

const text = value => ({value, type: 'String'});

/** @param {{value: ?string}} choice */
const variables = (choice, comment) => ({
  ...(choice.value === null ? {} : {decision: text(choice.value)}),
  ...(comment === '' ? {} : {comment: text(comment)})
});

/**
 * Answers tasks with the same words; those that nobody has are claimed by the way.
 * @returns {Promise<{task: string, status: number, message: ?string}[]>}
 */
export async function answer(tasks, choice, comment) {
  await Promise.all(tasks.map(claimSettled));
  return post('/tasks/complete', {tasks, variables: variables(choice, comment)});
}

/** Where the case is now, in a few words. */
function whereTo(sheet) {
  if (sheet.state !== 'open') return `已办结${sheet.outcomeName ? `：${sheet.outcomeName}` : ''}。`;
  if (sheet.waiting.length === 0) return '系统正在处理。';
  return `现在：${sheet.waiting.map(step => `${step.label}（${withWhom(step)}）`).join('；')}。`;
}

/** The step is open again, and the person is at it. */
async function reopened(caseNumber, task) {
  tell(el('a', {href: caseAddress(caseNumber), textContent: caseNumber}), ' 已撤回上一步，请重新办理。');
  open(task);
  await renewList();
}

/** A line with the number, and once it is known where the case is now, with the way to take back what was done. */
async function tellCase(caseNumber, words) {
  const where = el('span', {});
  const back = el('span', {});
  tell(el('a', {href: caseAddress(caseNumber), textContent: caseNumber}), ` ${words} `, where, back);
  try {
    where.textContent = whereTo(await get(`/cases/${encodeURIComponent(caseNumber)}`));
    const button = await takeBackButton(caseNumber, task => reopened(caseNumber, task), 'btn btn-link btn-sm gc-take-back', '撤回');
    if (button) back.replaceChildren(' ', button);
  } catch {
    // It was filed, which is what counts; where it is now stands on its page, as far as one may see it.
  }
}

/** Once its address has let go of the task, as Tasklist's does after it handed a form in. */
const letGo = () => new Promise(done => {
  window.addEventListener('hashchange', done, {once: true});
  setTimeout(done, LET_GO_MS);
});

/** What Tasklist's own button handed in: a task is done, or a case has begun. */
export function watchForms() {
  onSent(async ({task, caseNumber}) => {
    if (task === null) {
      tellCase(caseNumber, '已发起。');
      renewList();
      return;
    }
    const sheet = currentSheet();
    const next = after(task);
    tellCase(sheet.caseNumber, `${sheet.desk.step}：已提交。`);
    await letGo();
    open(next);
    await renewList();
  });
}

/** Once a task was answered: says what became of it, and opens the next where the person wants that. */
export function answered(task, caseNumber, words) {
  const next = after(task);
  tellCase(caseNumber, words);
  open(next);
  return renewList();
}
