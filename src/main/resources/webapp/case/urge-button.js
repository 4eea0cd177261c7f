import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {pressButton} from '../lib/press.js';

/**
 * 催办, for who started the case; says why where it is not possible now.
 * @param {object} sheet
 * @param {() => Promise<void>} redraw
 * @returns {?HTMLElement} null where it is not theirs to urge
 */
export function urgeButton(sheet, redraw) {
  if (!sheet.urging) return null;
  const press = pressButton({className: 'btn btn-default gc-urge', textContent: '催办', disabled: !sheet.urging.now}, async () => {
    await post(`/cases/${encodeURIComponent(sheet.caseNumber)}/urge`, {});
    await redraw();
  });
  return el('div', {className: 'gc-message'}, press, sheet.urging.reason && el('span', {className: 'gc-hint', textContent: sheet.urging.reason}));
}
