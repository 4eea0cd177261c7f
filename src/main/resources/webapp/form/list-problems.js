import {wrong} from './list-column.js';

/** What is wrong in the lines of a list: each with its column, in the server's words. */

/**
 * The problems of a line, at most one a column.
 * @param {object[]} columns
 * @param {object} line
 * @param {?string} other what a procedure finds wrong besides, `的单价：…`
 * @returns {{column: string, words: string}[]} `words` begin behind `第 1 行`
 */
export function lineProblems(columns, line, other) {
  const found = columns.map(column => ({column: column.name, reason: wrong(column, line[column.name]), label: column.label}))
    .filter(({reason}) => reason)
    .map(({column, reason, label}) => ({column, words: `的${label}：${reason}`}));
  for (const group of new Set(columns.map(column => column.oneOf).filter(Boolean))) {
    const together = columns.filter(column => column.oneOf === group);
    if (together.filter(column => line[column.name]).length !== 1) {
      found.push({column: together[0].name, words: `：${together.map(column => column.label).join('、')}须填且只填一项。`});
    }
  }
  if (other && !found.some(({column}) => column === columnIn(columns, other))) found.push({column: columnIn(columns, other), words: other});
  return found;
}

/** The column that words are about, by its label. */
export const columnIn = (columns, words) => columns.find(({label}) => words.startsWith(`的${label}`))?.name ?? columns[0].name;

/** Without what the cell says already. */
export const inCell = words => words.replace(/^的[^：。]{1,30}：|^：|^的/, '');
