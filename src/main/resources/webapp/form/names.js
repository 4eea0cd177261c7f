/** Names for every place that one types into: what the browser cannot see from a label that stands before a composed field. */

/** What stands in an empty place is no name of it. */
const isNameless = input => !(input.ariaLabel || input.labels?.length || input.hasAttribute('aria-labelledby'));

/** @param {HTMLElement} root */
export function nameInputs(root) {
  for (const label of root.querySelectorAll('label[for]')) {
    const field = root.querySelector(`#${CSS.escape(label.htmlFor)}`);
    if (!field?.localName.includes('-')) continue;
    label.id ||= `${field.id}-label`;
    field.setAttribute('role', 'group');
    field.setAttribute('aria-labelledby', label.id);
    for (const input of field.querySelectorAll('input, select, textarea')) {
      if (input.parentElement === field || isNameless(input)) input.setAttribute('aria-labelledby', label.id);
    }
    label.onclick = () => field.querySelector('input, select, textarea')?.focus();
  }
  for (const field of root.querySelectorAll('[required]:not(input):not(select):not(textarea)')) {
    field.querySelector(':scope > input, :scope > select, :scope > textarea')?.setAttribute('aria-required', 'true');
  }
}
