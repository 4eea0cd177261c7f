/**
 * The addresses of the list of one's cases and of a case opened from it. What the list shows stands in its address, and goes
 * along into the address of the case, so that the way back leads to the same list.
 */

const LIST = '#/guicheng/cases';
const CASE = '#/guicheng/case';

/** What a list shows unless its address says otherwise. */
const USUAL = {role: 'started', state: 'open', search: '', page: '0'};

const parameters = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

/** @returns {string} the parameter of the present address, or an empty text */
export const parameter = name => parameters().get(name) ?? '';

/** @returns {{role: string, state: string, search: string, page: string}} what the present address asks for */
export function listAsked() {
  const given = parameters();
  return Object.fromEntries(Object.entries(USUAL).map(([name, usual]) => [name, given.get(name) ?? usual]));
}

function address(path, values) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value !== '' && value !== USUAL[name]) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** @param {object} asked as {@link listAsked} gives it */
export const listAddress = asked => address(LIST, asked);

/**
 * @param {string} caseNumber
 * @param {object} [others] parameters beside those of the list
 */
export const caseAddress = (caseNumber, others = {}) => address(CASE, {number: caseNumber, ...listAsked(), ...others});
