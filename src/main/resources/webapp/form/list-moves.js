/** Going about in a list by the keyboard: Enter goes on to the next place and makes a new line behind the last; no key deletes one by chance. */

const PLACES = 'input, select';

/**
 * @param {HTMLElement} body the rows
 * @param {function(): void} add makes a line and goes there
 * @param {function(HTMLTableRowElement): void} drop takes a line away
 */
export function moveByKeys(body, add, drop) {
  body.addEventListener('keydown', event => {
    if (event.isComposing || !event.target.matches(PLACES)) return;
    const row = event.target.closest('tr');
    if (event.key === 'Delete' && event.ctrlKey) {
      event.preventDefault();
      drop(row);
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      goOn(body, event.target, add);
    }
  });
}

function goOn(body, from, add) {
  const places = [...body.querySelectorAll(PLACES)];
  const next = places[places.indexOf(from) + 1];
  if (next) next.focus();
  else add();
}
