import {address} from '../lib/api.js';
import {el} from '../lib/dom.js';

/**
 * 打印: the sheets of a case as PDF, each in a window of its own.
 * @param {object} sheet
 * @returns {HTMLElement[]}
 */
export const printLinks = sheet => sheet.prints.map(print => el('a', {
  href: address(`/cases/${encodeURIComponent(sheet.caseNumber)}/print?sheet=${encodeURIComponent(print.sheet)}`),
  className: 'btn btn-default gc-print', target: '_blank', rel: 'noopener', textContent: `打印${print.title}`
}));
