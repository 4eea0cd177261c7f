import {get} from '../../app/lib/api.js';
import {csvImport} from '../../app/lib/csv-import.js';
import {el} from '../../app/lib/dom.js';
import {failure} from '../../app/lib/page.js';
import {CATALOGUE} from './tasklist.js';

/** 整批导入: a table of items is tried first, line by line, and then taken in whole or not at all. */

const importForm = () => csvImport({
  id: 'gc-import',
  path: dryRun => `/registers/archive-items/import?dryRun=${dryRun}&lines=true`,
  key: 'itemNumber',
  title: '编号',
  results: {added: '新登记', changed: '更改', same: '没有变化', refused: '不收'},
  sum: result => `新登记 ${result.added} 项，更改 ${result.changed} 项，不收 ${result.refused.length} 行。`,
  changes: result => result.added + result.changed > 0,
  done: result => [el('p', {className: 'gc-note-good', role: 'status', textContent: `已导入：新登记 ${result.added} 项，更改 ${result.changed} 项。`})]
});

/** Fills the page. */
export async function draw(box) {
  const desk = await get('/archive/desk');
  box.replaceChildren(
    el('p', {}, el('a', {href: `#${CATALOGUE}`, textContent: '← 档案'})),
    el('h3', {textContent: '整批导入'}),
    ...(desk.keeps ? [
      el('p', {className: 'gc-intro', textContent: '第一行是栏目：itemNumber,title,classification,department,shelf,retentionUntil，另可有 kind,keptBy。编号已有的更改，没有的新登记；UTF-8 或 GBK，8 MB、50,000 行以内。有一行不收，就全部不收。'}),
      ...importForm()]
      : [failure(new Error('档案目录只由资料员登记和更改（FILE-01、AMB-42）。'))]));
}
