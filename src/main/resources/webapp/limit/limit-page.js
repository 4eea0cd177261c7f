import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {drawings} from '../lib/latest.js';
import {asked} from '../lib/page-address.js';
import {failure, page} from '../lib/page.js';
import {limitAddress, LIMIT} from './limit-address.js';
import {isEarlier} from './limit-beginning.js';
import {edit} from './limit-editing.js';
import {differenceTable} from './limit-findings.js';
import {heading} from './limit-heading.js';
import {changesSection, versionsSection} from './limit-history.js';
import {wordTable} from './limit-table.js';

/** One limit table: read in words; for limit managers to edit. */

async function read(table, box, parameters) {
  const version = isEarlier(table, parameters)
    ? await get(`/limits/${table.key}/versions/${encodeURIComponent(parameters.get('version'))}`) : null;
  const parts = [
    ...heading(table),
    version && el('p', {className: 'gc-limit-note'}, `下面是第 ${version.version} 版。 `, el('a', {href: limitAddress(table.key), textContent: '看现行的表'})),
    wordTable(table.columns, (version ?? table).rows),
    version && version.difference.length > 0 && el('h4', {textContent: '与现行的表相比'}),
    version && version.difference.length > 0 && differenceTable(version.difference),
    versionsSection(table),
    table.changes.length > 0 && changesSection(table)
  ];
  box.replaceChildren(...parts.filter(Boolean));
  return null;
}

async function fill(box, isOld) {
  const parameters = asked();
  const redraw = () => drawLimit(box).catch(error => box.replaceChildren(failure(error)));
  const table = await get(`/limits/${encodeURIComponent(parameters.get('key') ?? '')}`);
  if (isOld()) return null;
  if (table.mayPropose) return edit(table, box, parameters, redraw);
  return read(table, box, parameters);
}

/** Fills the page, and lets go of it. */
export const {draw: drawLimit, leave: leaveLimit} = drawings(fill);

export const limitPage = {...page('guicheng-limit', LIMIT, drawLimit), unmount: leaveLimit};
