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
export const caseLink = caseNumber =>
  `${document.querySelector('base').getAttribute('app-root')}/app/tasklist/default/#/guicheng/case?number=${encodeURIComponent(caseNumber)}`;
