import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {pressButton} from '../lib/press.js';
import {withWhom} from './where-now.js';

/** The case whose people were urged a moment ago. */
let urged = null;

/** Who hears of it, as far as anybody has it. */
const told = sheet => `已催办，${sheet.waiting.map(withWhom).join('；')}会收到提醒。`;

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
    urged = sheet.caseNumber;
    await redraw();
  });
  const done = urged === sheet.caseNumber;
  urged = null;
  const words = [done && told(sheet), sheet.urging.reason].filter(Boolean).join('');
  return el('div', {className: 'gc-message'}, press, words && el('span', {className: 'gc-hint', role: 'status', textContent: words}));
}
