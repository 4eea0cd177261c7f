import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {asked} from '../lib/page-address.js';
import {limitAddress, LIMIT} from './limit-address.js';
import {isEarlier} from './limit-beginning.js';
import {edit} from './limit-editing.js';
import {differenceTable} from './limit-findings.js';
import {heading} from './limit-heading.js';
import {changesSection, versionsSection} from './limit-history.js';
import {wordTable} from './limit-table.js';
import {failure, page} from '../lib/page.js';

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
}

/** What is open now, and how often the page was drawn or left: only the last drawing stays, however long an earlier one takes. */
let leave = null;
let drawing = 0;

/** Lets go of the page. */
export function leaveLimit() {
  drawing++;
  leave?.();
  leave = null;
}

/** Fills the page. */
export async function drawLimit(box) {
  leaveLimit();
  const mine = drawing;
  const parameters = asked();
  const redraw = () => drawLimit(box).catch(error => box.replaceChildren(failure(error)));
  const table = await get(`/limits/${encodeURIComponent(parameters.get('key') ?? '')}`);
  if (mine !== drawing) return;
  if (!table.mayPropose) {
    await read(table, box, parameters);
    return;
  }
  const close = await edit(table, box, parameters, redraw);
  if (mine === drawing) leave = close;
  else close();
}

export const limitPage = {...page('guicheng-limit', LIMIT, drawLimit), unmount: leaveLimit};
