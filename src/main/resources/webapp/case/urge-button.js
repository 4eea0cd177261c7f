import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';

/**
 * 催办, for who started the case; says why where it is not possible now.
 * @param {object} sheet
 * @param {() => Promise<void>} redraw
 * @returns {?HTMLElement} null where it is not theirs to urge
 */
export function urgeButton(sheet, redraw) {
  if (!sheet.urging) return null;
  const box = el('div', {className: 'gc-message'});
  const button = el('button', {
    type: 'button',
    className: 'btn btn-default gc-urge',
    textContent: '催办',
    disabled: !sheet.urging.now
  });
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      await post(`/cases/${encodeURIComponent(sheet.caseNumber)}/urge`, {});
      await redraw();
    } catch (error) {
      box.append(failure(error));
    }
  });
  box.append(button, sheet.urging.reason ? el('span', {className: 'gc-hint', textContent: sheet.urging.reason}) : '');
  return box;
}
