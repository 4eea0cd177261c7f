import {address} from './api.js';
import {el} from './dom.js';

/** What a page offers to take along. */

/** @param {string} path of the file below our REST */
export const exportLink = (path, words = '导出 CSV') =>
  el('a', {className: 'btn btn-default gc-export', href: address(path), download: '', textContent: words});

/** @param {string} path of the page for paper below our REST. In this window: one opened from here would not be allowed to print. */
export const printLink = path => el('a', {className: 'btn btn-default gc-print', href: address(path), textContent: '打印'});

/** A row of them. */
export const actions = (...content) => el('p', {className: 'gc-actions'}, ...content);
