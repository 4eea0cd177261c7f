import {el} from '../lib/dom.js';
import {fill, valueOf} from './values.js';

/** A question that is answered by yes or no takes one press of the mouse; for the keyboard and for readers it stays the choice it is. */

const isQuestion = field => field.localName === 'select' && field.getAttribute('cam-variable-type') === 'Boolean'
  && [...field.options].map(option => option.value.replace(/^string:/, '')).filter(value => value === 'true' || value === 'false').length === 2;

function answers(field) {
  const buttons = [...field.options].filter(option => /true$|false$/.test(option.value)).map(option => el('button', {
    type: 'button', tabIndex: -1, className: 'btn btn-default', textContent: option.textContent,
    onclick: () => fill(field, option.value).then(() => field.dispatchEvent(new Event('change', {bubbles: true})))
  }));
  const show = () => buttons.forEach(button => button.classList.toggle('gc-chosen', button.textContent === field.selectedOptions[0]?.textContent && valueOf(field) !== ''));
  field.addEventListener('change', show);
  show();
  const box = el('span', {className: 'gc-yes-no'}, buttons);
  box.setAttribute('aria-hidden', 'true');
  return box;
}

/** @param {HTMLElement[]} fields of a form */
export function answerByPress(fields) {
  for (const field of fields.filter(isQuestion)) {
    field.classList.add('gc-pressed-for');
    field.after(answers(field));
  }
}
