import {get} from '../../app/lib/api.js';
import {menuLink, page} from '../../app/lib/page.js';

/** What this procedure adds to Tasklist: 档案, where items are looked for and asked for, and where the clerk keeps them. */

export const CATALOGUE = '/guicheng/archive';
export const ITEM = '/guicheng/archive-item';
export const ENTRY = '/guicheng/archive-entry';
export const IMPORT = '/guicheng/archive-import';
const COMPENSATIONS = '/guicheng/archive-compensations';

const settles = async () => Object.values(await get('/archive/compensations')).some(Boolean);

export default [
  page('guicheng-archive', CATALOGUE, async box => (await import('./catalogue.js')).draw(box)),
  page('guicheng-archive-item', ITEM, async box => (await import('./item.js')).draw(box)),
  page('guicheng-archive-entry', ENTRY, async box => (await import('./entry.js')).draw(box)),
  page('guicheng-archive-import', IMPORT, async box => (await import('./import.js')).draw(box)),
  menuLink('guicheng-archive-link', `#${CATALOGUE}`, '档案', 42),
  page('guicheng-archive-compensations', COMPENSATIONS, async box => (await import('./compensations.js')).draw(box)),
  menuLink('guicheng-archive-compensations-link', `#${COMPENSATIONS}`, '借阅赔偿', 41, settles)
];
