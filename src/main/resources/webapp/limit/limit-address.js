import {pageAddress} from '../lib/page-address.js';

/** Addresses of the limit tables' pages, the same in Tasklist and in Cockpit. */

export const LIMITS = '/guicheng/limits';
export const LIMIT = '/guicheng/limit';

/**
 * @param {string} key of the table
 * @param {object} [others] such as `version` or `change`
 */
export const limitAddress = (key, others = {}) => pageAddress(LIMIT, {key, ...others});
