import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {colleagueButton} from './colleague-form.js';

/**
 * 抄送, for whoever sees the case.
 * @param {object} sheet
 * @returns {HTMLElement}
 */
export function tellingButton({caseNumber}) {
  const place = el('div', {className: 'gc-colleague-place'});
  const said = el('span', {className: 'gc-hint', role: 'status'});
  const path = `/cases/${encodeURIComponent(caseNumber)}/readers`;
  const button = colleagueButton({
    label: '抄送', className: 'btn btn-default gc-tell', path, whom: '抄送对象', several: true, words: '抄送说明', send: '抄送',
    async done(people, comment) {
      await post(path, {people, comment});
      said.textContent = `已抄送 ${people.length} 人。`;
    }
  }, place);
  return el('div', {className: 'gc-message'}, button, said, place);
}
