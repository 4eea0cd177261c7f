import {address} from '../lib/api.js';
import {currentSheet} from './task-sheet.js';

/** Ctrl+P gives the print of what is open, where it has one of its own; otherwise the page itself, without its menus (lib/print.css). */

function printOfOpenTask() {
  const sheet = document.querySelector('.gc-task-sheet') && currentSheet()?.sheet;
  const [print] = sheet?.prints ?? [];
  return print ? address(`/cases/${encodeURIComponent(sheet.caseNumber)}/print?sheet=${encodeURIComponent(print.sheet)}`) : null;
}

/** Watches for the keys from now on. */
export function watchPrintKey() {
  document.addEventListener('keydown', event => {
    if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const href = document.querySelector('.gc-page .gc-print')?.href ?? printOfOpenTask();
    if (!href || document.querySelector('.modal')) return;
    event.preventDefault();
    window.open(href, '_blank', 'noopener');
  });
}
