import {address, get} from './api.js';
import {el, minutes} from './dom.js';
import {caseLink, limitAddress, LIMITS} from './limit-address.js';
import {effective, origin} from './limit-words.js';
import {page} from './page.js';

/** 限额与规则: every table that the reader may read, which version is in force, and what is under way. */

const COLUMNS = ['规则表', '管哪些流程', '现行版本', '自何时', '由谁', '下次生效', '待办的调整'];

const proposal = open => el('div', {},
  caseLink(open),
  ` ${open.proposedByName} 提出，${effective(open)}，${open.state === 'approved' ? '已批准' : '待审批'}`);

const next = table => (table.nextChange
  ? [el('div', {textContent: minutes(table.nextChange.effectiveFrom)}), caseLink(table.nextChange)]
  : []);

const row = table => el('tr', {dataset: {key: table.key}},
  el('td', {},
    el('a', {href: limitAddress(table.key), textContent: table.name, className: 'gc-limit-name'}),
    el('div', {className: 'gc-hint', textContent: table.about}),
    table.hasDraft && el('div', {className: 'gc-warning', textContent: '新版程序和限额管理员都改过这张表，请看发布的改动。'})),
  el('td', {}, table.governs.map(procedure => el('div', {textContent: procedure.name}))),
  el('td', {textContent: `第 ${table.version} 版`}),
  el('td', {textContent: minutes(table.since)}),
  el('td', {textContent: origin(table)}),
  el('td', {}, next(table)),
  el('td', {}, table.openProposals.map(proposal)));

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
      : el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table gc-limits'},
        el('thead', {}, el('tr', {}, COLUMNS.map(title => el('th', {textContent: title})))),
        el('tbody', {}, tables.map(row)))),
    ...(shown ? [el('p', {className: 'gc-actions'},
      el('a', {className: 'btn btn-default gc-export', href: address('/limits/changes/table'), download: '', textContent: '导出全部调整记录（CSV）'}))] : []));
}

/** The link is there for those who propose, and for the posts that see everything. */
const link = {
  id: 'guicheng-limits-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 44,
  async render(node) {
    try {
      const {shown} = await get('/limits/menu');
      if (shown) node.append(el('a', {href: `#${LIMITS}`, className: 'gc-nav', textContent: '限额与规则'}));
    } catch (error) {
      node.append(el('span', {className: 'gc-nav gc-warning', textContent: error.message}));
    }
  }
};

export const limitsPages = [page('guicheng-limits', LIMITS, drawLimits), link];
