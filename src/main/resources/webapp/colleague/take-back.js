import {get, post} from '../lib/api.js';
import {pressButton} from '../lib/press.js';

/**
 * 撤回上一步: of the step that the reader did last in the case, while that is possible.
 * @param {string} caseNumber
 * @param {(task: ?string) => Promise<void>} done once it is open again, with the id of the task
 * @param {string} [className]
 * @param {string} [words] where what is taken back stands beside it
 * @returns {Promise<?HTMLElement>} null where there is nothing to take back
 */
export async function takeBackButton(caseNumber, done, className = 'btn btn-default gc-take-back', words = '撤回上一步') {
  const path = `/cases/${encodeURIComponent(caseNumber)}/take-back`;
  const {takeBack, step} = await get(path);
  return takeBack && pressButton({className, textContent: words, title: `撤回“${step}”，重新办理`}, async () => {
    await post(`/tasks/${encodeURIComponent(takeBack)}/take-back`, {});
    const {mine} = await get(path);
    await done(mine);
  });
}
