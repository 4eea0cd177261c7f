import {get} from '../../app/lib/api.js';
import {menuLink, page} from '../../app/lib/page.js';

/** What this procedure adds to Tasklist: 押金对账 and 业主异议, for those who may open them. */

const BOOKS = '/guicheng/deposit-books';
const OBJECTIONS = '/guicheng/deposit-objections';

const mayOpen = book => async () => (await get('/deposits'))[book];

export default [
  page('guicheng-deposit-books', BOOKS, async box => (await import('./deposit-books.js')).draw(box)),
  menuLink('guicheng-deposit-books-link', `#${BOOKS}`, '押金对账', 46, mayOpen('monthly')),
  page('guicheng-deposit-objections', OBJECTIONS, async box => (await import('./objections.js')).draw(box)),
  menuLink('guicheng-deposit-objections-link', `#${OBJECTIONS}`, '业主异议', 47, mayOpen('objections'))
];
