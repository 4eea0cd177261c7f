/**
 * What was typed into a window is given up by its buttons alone, not by a click beside it or by the Escape key.
 */
export function keepTyped() {
  document.addEventListener('click', event => {
    if (event.target.classList.contains('modal')) event.stopPropagation();
  }, true);
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && event.target.closest?.('.modal')) event.stopPropagation();
  }, true);
}
