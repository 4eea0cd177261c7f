import {get, post} from '../lib/api.js';

/** Accounts, as the administrator's pages ask about them. */

/** @returns {Promise<{id: string, name: string, closedAt: string, reason: string}[]>} */
export const closedPeople = () => get('/people/closed');

/** @returns {Promise<{released: string[], open: {caseNumber: string, what: string}[]}>} */
export const close = (id, handOverTo, reason) => post(`/people/${encodeURIComponent(id)}/close`, {handOverTo, reason});

export const reopen = id => post(`/people/${encodeURIComponent(id)}/reopen`, {});
