import {claim, isTheirs} from '../inbox/claiming.js';
import {sessionEnded} from '../lib/session.js';
import {when} from '../lib/when.js';
import {sayByButton} from './refusals.js';

const START = '.modal-content .modal-footer .btn-primary:enabled';
const TASK = '.form-actions .btn-primary:enabled';

/** The form's button; of a task that nobody has once it was claimed. */
async function button(root) {
  const {task} = root.dataset;
  if (!task) return document.querySelector(START);
  if (!root.closest('.disabled-form')) return document.querySelector(TASK);
  await claim(task);
  return when(() => root.isConnected && !root.closest('.disabled-form') && document.querySelector(TASK), '表单还没有打开，请再按一次。');
}

/**
 * Ctrl+Enter presses the form's button, once what was typed last has been taken over.
 * @param {HTMLElement} root
 */
export function sendByKey(root) {
  root.addEventListener('keydown', async event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (event.repeat) return;
    document.activeElement?.blur();
    try {
      const found = await button(root);
      setTimeout(() => found?.click(), 50);
    } catch (error) {
      if (await isTheirs(error)) return;
      sayByButton(root, error.message);
      if (error.status === 401) sessionEnded();
    }
  });
}
