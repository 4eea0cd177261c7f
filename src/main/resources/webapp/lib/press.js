import {el} from './dom.js';
import {failure} from './page.js';
import {sessionEnded} from './session.js';

/** Words of failures, by what they stand behind. */
const said = new WeakMap();

/**
 * Does something that a person asked for; a failure is said behind the element, in words for the person, until it is done again; who is
 * logged in no more is led to the login.
 * @param {HTMLElement} element
 * @param {function(): Promise<void>} work
 * @returns {Promise<boolean>} whether it was done
 */
export async function saying(element, work) {
  said.get(element)?.remove();
  try {
    await work();
    return true;
  } catch (error) {
    // Pressed twice at once, it is said once.
    said.get(element)?.remove();
    said.set(element, failure(error));
    element.after(said.get(element));
    if (error.status === 401) sessionEnded();
    return false;
  }
}

/**
 * A button that does something once at a time; a failure is said behind it.
 * @param {object} properties of the button, such as its `textContent`
 * @param {function(): Promise<void>} work
 */
export function pressButton(properties, work) {
  const button = el('button', {type: 'button', className: 'btn btn-default', ...properties, onclick: async event => {
    // The second half of a double click may meet the button of what came next.
    if (event.detail > 1) return;
    button.disabled = true;
    await saying(button, work);
    button.disabled = false;
  }});
  return button;
}

/** What could not be read: why, and a button that reads it again. */
export function readAgain(error, work) {
  const said = failure(error);
  const box = el('div', {className: 'gc-unread'}, said);
  box.append(pressButton({className: 'btn btn-default btn-sm gc-again', textContent: '重新读取'}, async () => {
    said.remove();
    await work();
    box.remove();
  }));
  return box;
}

/** Reads something; where that fails says so in the place, with a button that reads it again. */
export async function reading(place, work) {
  try {
    await work();
  } catch (error) {
    place.append(readAgain(error, work));
  }
}
