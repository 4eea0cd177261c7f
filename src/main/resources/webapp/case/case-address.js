import {el} from '../lib/dom.js';
import {asked, inApplication, pageAddress} from '../lib/page-address.js';

/**
 * The addresses of the list of one's cases and of a case. What the list shows stands in its address, and goes along into the
 * address of a case opened from it, so that the way back leads to the same list.
 */

const LIST = '/guicheng/cases';
export const CASE = '/guicheng/case';

/** What a list shows unless its address says otherwise. */
const USUAL = {role: 'started', state: 'open', search: '', page: '0'};

/** @returns {{role: string, state: string, search: string, page: string}} what the present address asks for */
export function listAsked() {
  const given = asked();
  return Object.fromEntries(Object.entries(USUAL).map(([name, usual]) => [name, given.get(name) ?? usual]));
}

const unusual = values => Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== USUAL[name]));

/** @param {object} list as {@link listAsked} gives it */
export const listAddress = list => pageAddress(LIST, unusual(list));

/**
 * A case opened from the list.
 * @param {string} caseNumber
 * @param {object} [others] parameters beside those of the list
 */
export const caseAddress = (caseNumber, others = {}) => pageAddress(CASE, unusual({number: caseNumber, ...listAsked(), ...others}));

/** A case opened from anywhere, of any application. */
export const caseInTasklist = caseNumber => inApplication('tasklist', pageAddress(CASE, {number: caseNumber}));

/**
 * The number of a case: a link for those who may see it.
 * @param {{caseNumber: ?string, mayOpen: boolean}} one
 * @returns {Node|string}
 */
export const caseLink = ({caseNumber, mayOpen}) =>
  (mayOpen ? el('a', {href: caseInTasklist(caseNumber), textContent: caseNumber}) : caseNumber ?? '');
