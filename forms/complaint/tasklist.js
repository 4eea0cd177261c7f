import {get} from '../../app/lib/api.js';
import {menuLink, page} from '../../app/lib/page.js';

/** What this procedure adds to Tasklist: 诉求统计, for those who may read the register that is counted. */

const PATH = '/guicheng/request-figures';
const REGISTER = 'requests';

const isTheirs = async () => (await get('/registers')).some(register => register.name === REGISTER);

export default [
  page('guicheng-request-figures', PATH, async box => (await import('./request-figures.js')).draw(box)),
  menuLink('guicheng-request-figures-link', `#${PATH}`, '诉求统计', 45, isTheirs)
];
