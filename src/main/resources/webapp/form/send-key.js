const BUTTONS = ['.modal-content .modal-footer .btn-primary', '.form-actions .btn-primary'];

/**
 * Ctrl+Enter presses the form's button, once what was typed last has been taken over.
 * @param {HTMLElement} root
 */
export function sendByKey(root) {
  root.addEventListener('keydown', event => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    document.activeElement?.blur();
    const button = BUTTONS.map(which => document.querySelector(which)).find(one => one && !one.disabled);
    setTimeout(() => button?.click(), 50);
  });
}
