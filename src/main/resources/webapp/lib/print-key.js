import {el} from './dom.js';

/** Ctrl+P gives the print of what is open, where it has one of its own; otherwise the page itself, without its menus (lib/print.css). */

const shown = () => document.querySelector('.gc-prints');

/** Of several prints one is chosen. */
function offer(prints) {
  shown()?.remove();
  const close = () => shown()?.remove();
  const box = el('div', {className: 'gc-keys gc-prints', role: 'dialog', ariaLabel: '打印哪一张', ariaModal: 'false', onkeydown: event => {
    if (event.key === 'Escape') close();
  }},
  el('h4', {textContent: '打印哪一张'}),
  prints.map(print => {
    const link = print.cloneNode(true);
    link.addEventListener('click', () => setTimeout(close));
    return el('p', {}, link);
  }),
  el('button', {type: 'button', className: 'btn btn-default', textContent: '取消', onclick: close}));
  document.body.append(box);
  box.querySelector('a').focus();
}

/**
 * Watches for the keys from now on.
 * @param {function(): HTMLAnchorElement[]} [others] the prints of what is open and no page of ours
 */
export function watchPrintKey(others = () => []) {
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    if (document.querySelector('.modal')) return;
    const ofPage = [...document.querySelectorAll('.gc-page .gc-print')];
    const prints = ofPage.length > 0 ? ofPage : others();
    if (prints.length === 0) return;
    event.preventDefault();
    // In the window that the link itself opens: not every one may print.
    if (prints.length === 1) prints[0].click();
    else offer(prints);
  });
}
