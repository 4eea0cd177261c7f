import {el} from '../lib/dom.js';
import {cell, table} from '../lib/table.js';

/** What speaks against a table, and what differs from the version in force. */

const KINDS = {
  UNREADABLE: '读不出', COLUMNS: '表头', CELL: '格子', RULES: '行', GAP: '有遗漏', BETWEEN: '有遗漏', OVERLAP: '有重叠', SHADOWED: '用不到', REDUNDANT: '多余'
};

/**
 * @param {Array<object>} findings
 * @param {function(?object): void} [hover] told which one the pointer or the focus is on
 */
export const findingsList = (findings, hover = () => {}) => el('ul', {className: 'gc-findings'}, findings.map(finding => el('li', {
  className: finding.refuses ? 'gc-refuses' : 'gc-hints',
  dataset: {kind: finding.kind},
  tabIndex: 0,
  onmouseenter: () => hover(finding),
  onmouseleave: () => hover(null),
  onfocus: () => hover(finding),
  onblur: () => hover(null)
},
el('span', {className: 'gc-kind', textContent: finding.refuses ? KINDS[finding.kind] : `提示：${KINDS[finding.kind]}`}),
el('span', {textContent: finding.message}))));

/** @param {Array<object>} difference */
export const differenceTable = difference => table(['行', '栏', '原来', '改为'],
  difference.map(change => el('tr', {dataset: {kind: change.kind}},
    cell(change.row), cell(change.column), cell(change.before, 'gc-before'), cell(change.after, 'gc-after'))), 'gc-difference');
