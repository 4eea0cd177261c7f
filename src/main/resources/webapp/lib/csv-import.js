import {sendCsv} from './api.js';
import {el} from './dom.js';
import {pressButton} from './press.js';
import {cell, table} from './table.js';

/** A table in CSV that is tried first, line by line, and then taken in whole or not at all. */

const SHOWN = 200;
const ORDER = ['refused', 'closed', 'changed', 'added', 'same'];
const number = line => (line > 0 ? line : '');

/** Lines of one table, and after the first of them a button for more. */
function lines(all, {key, title, results}) {
  const row = line => el('tr', {className: line.result === 'refused' ? 'gc-refused' : ''},
    cell(number(line.line)), cell(line[key]), cell(results[line.result]), cell(line.about));
  const body = table(['行', title, '结果', '说明'], all.slice(0, SHOWN).map(row), 'gc-import');
  const more = el('button', {type: 'button', className: 'btn btn-default'});
  let shown = SHOWN;
  const next = () => {
    more.textContent = `再看 ${Math.min(SHOWN, all.length - shown)} 行（共 ${all.length.toLocaleString('en-US')} 行）`;
    more.hidden = shown >= all.length;
  };
  more.onclick = () => {
    body.querySelector('tbody').append(...all.slice(shown, shown + SHOWN).map(row));
    shown += SHOWN;
    next();
  };
  next();
  return [body, more];
}

function tried(result, about) {
  const refused = result.refused.map(line => ({line: line.line, result: 'refused', about: line.reason}));
  const all = [...result.lines.filter(line => line.result !== 'refused'), ...refused]
    .sort((one, other) => ORDER.indexOf(one.result) - ORDER.indexOf(other.result) || one.line - other.line);
  const words = `试过了：${about.sum(result)}`;
  return [
    el('p', {className: refused.length > 0 ? 'gc-problem' : 'gc-note-good', role: 'status', textContent: refused.length > 0
      ? `${words}有一行不收，就全部不收，请改好再试。` : words}),
    ...lines(all, about)];
}

/**
 * @param {object} about
 * @param {string} about.id of the field for the file
 * @param {function(boolean): string} about.path on a dry run, or not
 * @param {string} about.key which field of a line says what it is about, and `title` its head
 * @param {Object<string, string>} about.results the words of what becomes of a line
 * @param {function(object): string} about.sum the words of a whole answer
 * @param {function(object): boolean} about.changes whether there is anything to take in
 * @param {Node[]} [about.options] fields that belong to it; what was tried before one is changed does not count
 * @param {function(object): Node[]} about.done what is shown when it was taken in
 * @returns {Node[]}
 */
export function csvImport(about) {
  const file = el('input', {type: 'file', id: about.id, accept: '.csv,text/csv', className: 'form-control'});
  const answer = el('div', {className: 'gc-import-answer'});
  const take = pressButton({textContent: '正式导入', className: 'btn btn-primary', hidden: true}, async () => {
    const result = await sendCsv(about.path(false), file.files[0]);
    take.hidden = true;
    answer.replaceChildren(...about.done(result));
  });
  const tryIt = pressButton({textContent: '先试一遍'}, async () => {
    if (!file.files[0]) throw new Error('文件：请先选择 CSV 文件。');
    answer.replaceChildren(el('p', {textContent: '正在检查……'}));
    try {
      const result = await sendCsv(about.path(true), file.files[0]);
      take.hidden = result.refused.length > 0 || !about.changes(result);
      answer.replaceChildren(...tried(result, about));
    } catch (error) {
      answer.replaceChildren();
      throw error;
    }
  });
  for (const field of [file, ...(about.options ?? [])]) {
    field.addEventListener('change', () => {
      take.hidden = true;
      answer.replaceChildren();
    });
  }
  return [el('p', {}, el('label', {htmlFor: about.id, textContent: 'CSV 文件'}), file), ...(about.options ?? []),
    el('p', {className: 'gc-actions'}, tryIt, take), answer];
}
