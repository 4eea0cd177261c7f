import {el} from './dom.js';

/** Addresses of the limit tables' pages, the same in Tasklist and in Cockpit. Cases are opened in Tasklist, where their page is. */

export const LIMITS = '/guicheng/limits';
export const LIMIT = '/guicheng/limit';

/** @returns {URLSearchParams} what the present address asks for */
export const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

/**
 * @param {string} key of the table
 * @param {object} [others] such as `version` or `change`
 */
export const limitAddress = (key, others = {}) => `#${LIMIT}?${new URLSearchParams({key, ...others})}`;

/** @param {string} caseNumber */
const caseAddress = caseNumber =>
  `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/default/#/guicheng/case?number=${encodeURIComponent(caseNumber)}`;

/**
 * The number of a case: a link for those who may see it.
 * @param {{caseNumber: ?string, mayOpen: boolean}} one
 * @returns {Node|string}
 */
export const caseLink = ({caseNumber, mayOpen}) =>
  (mayOpen ? el('a', {href: caseAddress(caseNumber), textContent: caseNumber}) : caseNumber ?? '');
