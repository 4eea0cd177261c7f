import {el, minutes} from './dom.js';
import {caseLink, limitAddress} from './limit-address.js';
import {origin} from './limit-words.js';

/** 历次版本 and 历次调整: where the table comes from, and the way back. */

const AGAIN = new Set(['refused', 'withdrawn', 'stale']);

const versionRow = (table, version) => el('tr', {},
  el('td', {textContent: `第 ${version.version} 版${version.version === table.version ? '（现行）' : ''}`}),
  el('td', {textContent: minutes(version.since)}),
  el('td', {textContent: origin(version)}),
  el('td', {}, caseLink(version)),
  el('td', {}, version.version !== table.version && el('a', {
    href: limitAddress(table.key, {version: version.version}),
    textContent: table.mayPropose ? '查看、恢复' : '查看'
  })));

/** @param {object} table */
export const versionsSection = table => el('section', {className: 'gc-versions'},
  el('h4', {textContent: '历次版本'}),
  el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table'},
    el('thead', {}, el('tr', {}, ['版本', '自何时', '由谁', '单据', ''].map(title => el('th', {textContent: title})))),
    el('tbody', {}, table.versions.map(version => versionRow(table, version))))));

const changeRow = (table, change) => el('tr', {},
  el('td', {}, caseLink(change)),
  el('td', {textContent: change.stateName}),
  el('td', {textContent: `${change.proposedByName}，${minutes(change.proposedAt)}`}),
  el('td', {textContent: change.approvedByName ?? ''}),
  el('td', {className: 'gc-reason', textContent: change.reason}),
  el('td', {}, table.mayPropose && el('a', {
    href: limitAddress(table.key, {change: change.caseNumber}),
    textContent: AGAIN.has(change.state) ? '以此为基础重新提出' : '看这张表'
  })));

/** @param {object} table */
export const changesSection = table => el('section', {className: 'gc-changes'},
  el('h4', {textContent: '历次调整'}),
  table.changes.length === 0
    ? el('p', {className: 'gc-nothing', textContent: '还没有人提出过调整。'})
    : el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table'},
      el('thead', {}, el('tr', {}, ['单据', '结果', '提出', '审批', '理由', ''].map(title => el('th', {textContent: title})))),
      el('tbody', {}, table.changes.map(change => changeRow(table, change))))));
