import {el} from '../lib/dom.js';

const button = (text, onclick) => el('button', {type: 'button', className: 'btn btn-default btn-xs', textContent: text, onclick});

/**
 * The values a manager can put into the selected cell with one click.
 * @param {?{cell: object, column: number}} selected
 * @param {Array<object>} columns
 * @param {function(object, string): void} write
 * @returns {Array<Node>}
 */
export function choices(selected, columns, write) {
  const column = selected && columns[selected.column];
  if (!column) return [];
  const options = column.type === 'BOOLEAN' ? [['true', '是'], ['false', '否']]
    : Object.entries(column.options).map(([code, label]) => [`"${code}"`, label]);
  if (options.length === 0) return [];
  return [
    el('span', {textContent: `“${column.label}”可以填：`}),
    ...options.map(([text, label]) => button(label, () => write(selected.cell, text))),
    ...(column.role === 'input' ? [button('不限', () => write(selected.cell, ''))] : [])
  ];
}
