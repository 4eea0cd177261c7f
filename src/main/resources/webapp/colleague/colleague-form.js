import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {pressButton} from '../lib/press.js';
import {dropWords, keepWords} from '../lib/unsent.js';
import {peopleChoice} from './people-choice.js';

/**
 * A button that opens a small form: whom, what is said to them, and send.
 * @param {{label: string, className: string, path: string, whom: string, several: boolean, words: string, send: string,
 *   done: (people: string[], words: string) => Promise<void>}} verb `path` lists who may be chosen
 * @param {HTMLElement} place in which the form opens
 * @returns {HTMLButtonElement}
 */
export function colleagueButton(verb, place) {
  const close = () => place.replaceChildren();
  const giveUp = () => {
    dropWords(verb.path);
    close();
  };
  const opened = people => {
    const choice = peopleChoice(verb.whom, people, verb.several);
    const words = keepWords(el('textarea', {className: 'form-control', rows: 2, maxLength: 4000, ariaLabel: verb.words, placeholder: `${verb.words}（必填）`}), verb.path);
    const send = pressButton({className: 'btn btn-primary gc-colleague-send', textContent: verb.send}, async () => {
      await verb.done(choice.chosen(), words.value);
      giveUp();
    });
    place.replaceChildren(el('section', {className: 'gc-colleagues', ariaLabel: verb.label},
      choice.box, words,
      el('div', {className: 'gc-answers'}, send, el('button', {type: 'button', className: 'btn btn-default', textContent: '取消', onclick: giveUp}))));
    choice.box.querySelector('input').focus();
  };
  return pressButton({className: verb.className, textContent: verb.label}, async () => {
    if (place.querySelector('section')?.ariaLabel === verb.label) close();
    else opened(await get(verb.path));
  });
}
