import {el} from '../lib/dom.js';
import {pressButton} from '../lib/press.js';
import {claimOpen, release} from './answer-bar.js';
import {holdTask} from './desk.js';
import {dueWords} from './due-words.js';

/** Who has the open task, by name, until when, and the ways to take it and to give it back: above it, away from the answers. */

/**
 * @param {string} task
 * @param {object} sheet
 */
export function taskHead(task, sheet) {
  const {holder, held} = sheet.desk;
  return el('p', {className: 'gc-holder'},
    el('span', {textContent: holder === null ? '还没有人签收；答复或填写时自动由您签收。' : held ? '由我办理' : `由${holder}办理`}),
    dueWords(sheet.desk),
    holder === null && pressButton({className: 'btn btn-default btn-sm gc-claim', textContent: '签收'}, claimOpen),
    held && pressButton({className: 'btn btn-link btn-sm gc-release', textContent: '退回待签收'}, () => release(task)));
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
