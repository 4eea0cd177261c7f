import {taskVerbs} from '../colleague/task-verbs.js';
import {el} from '../lib/dom.js';
import {pressButton} from '../lib/press.js';
import {claimOpen, release} from './claiming.js';
import {holdTask} from './desk.js';
import {dueWords} from './due-words.js';

/** Who has the open task, by name, until when, and the ways to take it and to give it back: above it, away from the answers. */

/**
 * @param {string} task
 * @param {object} sheet
 */
export function taskHead(task, sheet) {
  const {holder, held, actingFor} = sheet.desk;
  const instead = actingFor === null ? '' : `代${actingFor}`;
  const {buttons, place} = taskVerbs(task, sheet);
  return el('div', {className: 'gc-holder-place'},
    el('div', {className: 'gc-holder'},
      el('span', {textContent: holder === null ? `${instead && `您${instead}办理。`}还没有人签收；答复或填写时自动由您签收。` : held ? `由我${instead}办理` : `由${holder}办理`}),
      dueWords(sheet.desk),
      holder === null && pressButton({className: 'btn btn-default btn-sm gc-claim', textContent: '签收'}, claimOpen),
      el('span', {className: 'gc-task-verbs'}, buttons,
        held && pressButton({className: 'btn btn-link btn-sm gc-release', textContent: '退回待签收'}, () => release(task)))),
    place);
}

/** Shows nothing: Tasklist hands the open task to whoever stands in its head. */
export const taskHolder = {
  id: 'guicheng-task-holder',
  pluginPoint: 'tasklist.task.action',
  priority: 1,
  render(node, data, scope) {
    holdTask(scope);
  }
};
