import {el} from './dom.js';
import {failure} from './page.js';

/**
 * A button that does something once at a time; a failure is said behind it, in words for the person.
 * @param {object} properties of the button, such as its `textContent`
 * @param {function(): Promise<void>} work
 */
export function pressButton(properties, work) {
  let said = null;
  const button = el('button', {type: 'button', className: 'btn btn-default', ...properties, onclick: async event => {
    // The second half of a double click may meet the button of what came next.
    if (event.detail > 1) return;
    button.disabled = true;
    said?.remove();
    try {
      await work();
    } catch (error) {
      said = failure(error);
      button.after(said);
    } finally {
      button.disabled = false;
    }
  }});
  return button;
}
