import {caseLink} from '../case/case-address.js';
import {el, minutes} from '../lib/dom.js';
import {table} from '../lib/table.js';
import {limitAddress} from './limit-address.js';
import {origin} from './limit-words.js';

/** 历次版本 and 历次调整: where the table comes from, and the way back. */

const versionRow = (limit, version) => el('tr', {},
  el('td', {textContent: `第 ${version.version} 版${version.version === limit.version ? '（现行）' : ''}`}),
  el('td', {textContent: minutes(version.since)}),
  el('td', {textContent: origin(version)}),
  el('td', {}, caseLink(version)),
  el('td', {}, version.version !== limit.version && el('a', {
    href: limitAddress(limit.key, {version: version.version}),
    textContent: limit.mayPropose ? '查看、恢复' : '查看'
  })));

/** @param {object} limit the table */
export const versionsSection = limit => el('section', {className: 'gc-versions'},
  el('h4', {textContent: '历次版本'}),
  table(['版本', '自何时', '由谁', '单据', ''], limit.versions.map(version => versionRow(limit, version))));

const changeRow = (limit, change) => el('tr', {},
  el('td', {}, caseLink(change)),
  el('td', {textContent: change.stateName}),
  el('td', {textContent: `${change.proposedByName}，${minutes(change.proposedAt)}`}),
  el('td', {textContent: change.approvedByName ?? ''}),
  el('td', {className: 'gc-reason', textContent: change.reason}),
  el('td', {}, limit.mayPropose && el('a', {
    href: limitAddress(limit.key, {change: change.caseNumber}),
    textContent: change.cameToNothing ? '以此为基础重新提出' : '看这张表'
  })));

/** @param {object} limit the table */
export const changesSection = limit => el('section', {className: 'gc-changes'},
  el('h4', {textContent: '历次调整'}),
  limit.changes.length === 0
    ? el('p', {className: 'gc-nothing', textContent: '还没有人提出过调整。'})
    : table(['单据', '结果', '提出', '审批', '理由', ''], limit.changes.map(change => changeRow(limit, change))));
