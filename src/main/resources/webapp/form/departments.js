import {get} from '../lib/api.js';

let asked = null;

/**
 * The office's departments with their people; asked for once a page.
 * @returns {Promise<{id: string, name: string, people: {id: string, name: string, post: string}[]}[]>}
 */
export function departments() {
  asked ??= get('/organisation/departments').catch(error => {
    asked = null;
    throw error;
  });
  return asked;
}
