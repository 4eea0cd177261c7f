/** Whatever moves the page waits until the click under way has arrived. */

let click = Promise.resolve();
document.addEventListener('pointerdown', () => {
  click = new Promise(done => {
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(done), {capture: true, once: true});
    // The list of a select takes the pointer with it, and no release arrives.
    setTimeout(done, 500);
  });
}, true);

/** Does what moves the page once a click under way has arrived; otherwise the button slips away from under the pointer. */
export const afterClick = work => click.then(work);
