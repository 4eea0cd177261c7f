import {caseLink} from '../case/case-address.js';
import {get} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {actions, exportLink} from '../lib/files.js';
import {menuLink, page} from '../lib/page.js';
import {table} from '../lib/table.js';
import {limitAddress, LIMITS} from './limit-address.js';
import {effective, origin} from './limit-words.js';

/** 限额与规则: every table that the reader may read, which version is in force, and what is under way. */

const COLUMNS = ['规则表', '管哪些流程', '现行版本', '自何时', '由谁', '下次生效', '待办的调整'];

const proposal = open => el('div', {},
  caseLink(open),
  ` ${open.proposedByName} 提出，${effective(open)}，${open.state === 'approved' ? '已批准' : '待审批'}`);

const next = limit => (limit.nextChange
  ? [el('div', {textContent: minutes(limit.nextChange.effectiveFrom)}), caseLink(limit.nextChange)]
  : []);

const row = limit => el('tr', {dataset: {key: limit.key}},
  el('td', {},
    el('a', {href: limitAddress(limit.key), textContent: limit.name, className: 'gc-limit-name'}),
    el('div', {className: 'gc-hint', textContent: limit.about}),
    limit.hasDraft && el('div', {className: 'gc-warning', textContent: '新版程序和限额管理员都改过这张表，请看发布的改动。'})),
  el('td', {}, limit.governs.map(procedure => el('div', {textContent: procedure.name}))),
  el('td', {textContent: `第 ${limit.version} 版`}),
  el('td', {textContent: minutes(limit.since)}),
  el('td', {textContent: origin(limit)}),
  el('td', {}, next(limit)),
  el('td', {}, limit.openProposals.map(proposal)));

/** Fills the page. */
export async function drawLimits(box) {
  const [tables, {shown}] = await Promise.all([get('/limits'), get('/limits/menu')]);
  box.replaceChildren(
    el('h3', {textContent: '限额与规则'}),
    el('p', {className: 'gc-intro', textContent: tables.some(table => table.mayPropose)
      ? '流程里的限额、时限和分派依这些表判定。点开一张表可以修改、试算、提出调整；由另一位限额管理员批准，到生效时间起管新的判定，不用重新发布程序。'
      : '流程里的限额、时限和分派依这些表判定。调整由限额管理员提出，另一位限额管理员批准。'}),
    tables.length === 0
      ? el('p', {className: 'gc-nothing', textContent: '没有与您有关的规则表。'})
      : table(COLUMNS, tables.map(row), 'gc-limits'),
    ...(shown ? [actions(exportLink('/limits/changes/table', '导出全部调整记录（CSV）'))] : []));
}

/** The link is there for those who propose, and for the posts that see everything. */
const isTheirs = async () => (await get('/limits/menu')).shown;

export const limitsPages = [
  page('guicheng-limits', LIMITS, drawLimits),
  menuLink('guicheng-limits-link', `#${LIMITS}`, '限额与规则', 44, isTheirs)
];
