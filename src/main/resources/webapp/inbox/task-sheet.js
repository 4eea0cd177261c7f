import {caseSheet} from '../case/case-sheet.js';
import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';

/** Puts the case sheet above the form of whatever task is open, of every procedure, without the form's doing. */

let current = null;

/** The sheet now shown, or null. */
export const currentSheet = () => current;

const openTask = () => (/[?&]task=([^&]+)/.exec(location.hash) || [])[1] || null;

/** What is open in the registers about somebody, where the step asks about them. */
const openMatters = open => open && el('div', {className: open.length > 0 ? 'gc-returned' : 'gc-asked-by', role: 'status'},
  el('strong', {textContent: open.length > 0 ? '各登记簿中未了的事项：' : '各登记簿中没有未了的事项。'}),
  open.length > 0 && el('ul', {}, open.map(({caseNumber, what}) => el('li', {textContent: caseNumber ? `${caseNumber}：${what}` : what}))));

function banner(sheet) {
  const {askedBy, returned, open} = sheet;
  return [
    returned && el('div', {className: 'gc-returned', role: 'alert'},
      el('strong', {textContent: `退回：${returned.personName}在“${returned.taskName}”退回。`}),
      returned.comment && el('div', {textContent: `理由：${returned.comment}`})),
    askedBy && el('div', {className: 'gc-asked-by', textContent: `本步骤由《${askedBy.name}》第 ${askedBy.version} 版规则要求：${askedBy.reason}`}),
    openMatters(open)
  ];
}

async function show(place, taskId) {
  const box = el('div', {className: 'gc-task-sheet', dataset: {task: taskId}});
  place.prepend(box);
  try {
    const sheet = await get(`/tasks/${encodeURIComponent(taskId)}/sheet`);
    if (!box.isConnected) return;
    current = sheet;
    box.append(...banner(sheet).filter(Boolean), caseSheet(sheet.sheet));
  } catch (error) {
    box.append(el('div', {className: 'gc-problem', role: 'alert', textContent: error.message}));
  }
}

function check() {
  const taskId = openTask();
  const place = document.querySelector('.form-pane, [cam-tasklist-form]')?.closest('.tab-content, .task-details')
    && document.querySelector('[cam-tasklist-form]')?.parentElement;
  const boxes = [...document.querySelectorAll('.gc-task-sheet')];
  if (!taskId || !place) return;
  const shown = boxes.find(box => box.dataset.task === taskId && place.contains(box));
  boxes.filter(box => box !== shown).forEach(box => box.remove());
  if (!shown) show(place, taskId);
}

/** Watches Tasklist for a task being opened. */
export function watchTasks() {
  new MutationObserver(check).observe(document.body, {childList: true, subtree: true});
  window.addEventListener('hashchange', check);
}
