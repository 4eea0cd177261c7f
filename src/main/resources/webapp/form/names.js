/** Names for every place that one types into: what the browser cannot see from a label that stands before a composed field. */

/** @param {HTMLElement} root */
export function nameInputs(root) {
  for (const label of root.querySelectorAll('label[for]')) {
    const field = root.querySelector(`#${CSS.escape(label.htmlFor)}`);
    if (!field?.localName.includes('-')) continue;
    label.id ||= `${field.id}-label`;
    field.setAttribute('role', 'group');
    field.setAttribute('aria-labelledby', label.id);
    for (const input of field.querySelectorAll(':scope > input, :scope > select, :scope > textarea')) {
      input.setAttribute('aria-labelledby', label.id);
    }
    label.onclick = () => field.querySelector('input, select, textarea')?.focus();
  }
  for (const field of root.querySelectorAll('[required]:not(input):not(select):not(textarea)')) {
    field.querySelector(':scope > input, :scope > select, :scope > textarea')?.setAttribute('aria-required', 'true');
  }
}
