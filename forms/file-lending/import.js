import {get, sendCsv} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {failure} from '../../app/lib/page.js';
import {pressButton} from '../../app/lib/press.js';
import {cell, table} from '../../app/lib/table.js';
import {CATALOGUE} from './tasklist.js';

/** 整批导入: a table of items is tried first, line by line, and then taken in whole or not at all. */

const SHOWN = 200;
const RESULTS = {added: '新登记', changed: '更改', same: '没有变化', refused: '不收'};

const lineRow = line => el('tr', {className: line.result === 'refused' ? 'gc-forbidden' : ''},
  cell(line.line), cell(line.itemNumber), cell(RESULTS[line.result]), cell(line.about));

/** Lines of one kind, and after the first of them a button for more. */
function lines(all) {
  const body = table(['行', '编号', '结果', '说明'], all.slice(0, SHOWN).map(lineRow), 'gc-import');
  const more = el('button', {type: 'button', className: 'btn btn-default'});
  let shown = SHOWN;
  const next = () => {
    more.textContent = `再看 ${Math.min(SHOWN, all.length - shown)} 行（共 ${all.length.toLocaleString('en-US')} 行）`;
    more.hidden = shown >= all.length;
  };
  more.onclick = () => {
    body.querySelector('tbody').append(...all.slice(shown, shown + SHOWN).map(lineRow));
    shown += SHOWN;
    next();
  };
  next();
  return [body, more];
}

const sum = result => `新登记 ${result.added} 项，更改 ${result.changed} 项，不收 ${result.refused.length} 行。`;

function shown(result) {
  const order = ['refused', 'changed', 'added', 'same'];
  const all = [...result.lines].sort((one, other) => order.indexOf(one.result) - order.indexOf(other.result) || one.line - other.line);
  return [
    el('p', {className: result.refused.length > 0 ? 'gc-problem' : 'gc-note-good', role: 'status', textContent: result.refused.length > 0
      ? `试过了：${sum(result)}有一行不收，就全部不收，请改好再试。` : `试过了：${sum(result)}`}),
    ...lines(all)];
}

const of = dryRun => `/registers/archive-items/import?dryRun=${dryRun}&lines=true`;

function importForm() {
  const file = el('input', {type: 'file', id: 'gc-import', accept: '.csv,text/csv', className: 'form-control'});
  const answer = el('div', {className: 'gc-import-answer'});
  const take = pressButton({textContent: '正式导入', className: 'btn btn-primary', hidden: true}, async () => {
    const result = await sendCsv(of(false), file.files[0]);
    take.hidden = true;
    answer.replaceChildren(el('p', {className: 'gc-note-good', role: 'status', textContent: `已导入：新登记 ${result.added} 项，更改 ${result.changed} 项。`}));
  });
  const tryIt = pressButton({textContent: '先试一遍'}, async () => {
    if (!file.files[0]) throw new Error('文件：请先选择 CSV 文件。');
    answer.replaceChildren(el('p', {textContent: '正在检查……'}));
    try {
      const result = await sendCsv(of(true), file.files[0]);
      take.hidden = result.refused.length > 0 || result.added + result.changed === 0;
      answer.replaceChildren(...shown(result));
    } catch (error) {
      answer.replaceChildren();
      throw error;
    }
  });
  // Another file has not been tried.
  file.addEventListener('change', () => {
    take.hidden = true;
    answer.replaceChildren();
  });
  return [el('p', {}, el('label', {htmlFor: 'gc-import', textContent: 'CSV 文件'}), file), el('p', {className: 'gc-actions'}, tryIt, take), answer];
}

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
