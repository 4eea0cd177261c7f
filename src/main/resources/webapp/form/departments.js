import {get} from '../lib/api.js';

const asked = new Map();

/** Asked for once a page, unless it was not answered. */
function once(path) {
  if (!asked.has(path)) asked.set(path, get(path).catch(error => {
    asked.delete(path);
    throw error;
  }));
  return asked.get(path);
}

/**
 * The office's departments with their people.
 * @returns {Promise<{id: string, name: string, people: {id: string, name: string, post: string}[]}[]>}
 */
export const departments = () => once('/organisation/departments');

/**
 * The same, and last, without an id, people of no department.
 * @returns {Promise<{id: string?, name: string, people: {id: string, name: string, post: string}[]}[]>}
 */
export const everybody = () => once('/organisation/departments?others=true');
