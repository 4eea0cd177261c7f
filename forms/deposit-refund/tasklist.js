import {get} from '../../app/lib/api.js';
import {menuLink, page} from '../../app/lib/page.js';

/** What this procedure adds to Tasklist: 押金对账, for those who may read the register of deposits. */

const PATH = '/guicheng/deposit-books';
const REGISTER = 'deposits';

const isTheirs = async () => (await get('/registers')).some(register => register.name === REGISTER);

export default [
  page('guicheng-deposit-books', PATH, async box => (await import('./deposit-books.js')).draw(box)),
  menuLink('guicheng-deposit-books-link', `#${PATH}`, '押金对账', 46, isTheirs)
];
