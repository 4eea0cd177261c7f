import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {colleagueButton} from './colleague-form.js';

/**
 * 抄送, for whoever sees the case.
 * @param {string} caseNumber
 * @param {string} className of the button
 * @param {(said: string) => void} told says what became of it
 * @returns {object} the verb of a {@link colleagueButton}
 */
export function telling(caseNumber, className, told) {
  const path = `/cases/${encodeURIComponent(caseNumber)}/readers`;
  return {
    label: '抄送', className: `btn ${className} gc-tell`, path, whom: '抄送对象', several: true, words: '抄送说明', send: '抄送',
    async done(people, comment) {
      await post(path, {people, comment});
      told(`已抄送 ${people.length} 人。`);
    }
  };
}

/**
 * The same with a place of its own, on the page of a case.
 * @param {object} sheet
 * @returns {HTMLElement}
 */
export function tellingButton({caseNumber}) {
  const place = el('div', {className: 'gc-colleague-place'});
  const said = el('span', {className: 'gc-hint', role: 'status'});
  const button = colleagueButton(telling(caseNumber, 'btn-default', words => { said.textContent = words; }), place);
  return el('div', {className: 'gc-message'}, button, said, place);
}
