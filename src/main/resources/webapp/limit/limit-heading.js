import {post} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {pressButton} from '../lib/press.js';
import {limitAddress, LIMITS} from './limit-address.js';
import {differenceTable} from './limit-findings.js';
import {origin, release} from './limit-words.js';

/** What stands above a table: what it is, who brought it about, what is under way, and what a release left to decide. */

/** How rows are read, as DMN names it. */
const HIT_POLICIES = {
  FIRST: '从上到下，取第一行符合的。', UNIQUE: '每种情况只能有一行符合。', ANY: '几行都符合的，结果须相同。', RULE_ORDER: '符合的行都算，按次序。', COLLECT: '符合的行都算。'
};

/** @param {object} table */
export const heading = table => [
  el('p', {}, el('a', {href: `#${LIMITS}`, textContent: '← 限额与规则'})),
  el('h3', {textContent: table.name}),
  el('p', {className: 'gc-intro', textContent: table.about}),
  el('p', {className: 'gc-hint', textContent:
    `第 ${table.version} 版，${minutes(table.since)} 起施行，${origin(table)}。管：${table.governs.map(procedure => procedure.name).join('、') || '（没有流程用它）'}。`}),
  el('p', {className: 'gc-hint', textContent: HIT_POLICIES[table.hitPolicy]}),
  table.release && el('p', {className: 'gc-hint', textContent: release(table.release)}),
  ...table.openProposals.map(open => el('p', {className: 'gc-warning', textContent:
    `${open.caseNumber}：${open.proposedByName} 提出的调整${open.state === 'approved' ? '已批准，等生效时间' : '待审批'}。别的调整先生效的，它就过时。`}))
];

/** What a release and the managers both changed; null where there is nothing to decide. */
export function draftSection(table, redraw) {
  if (!table.draft) return null;
  const drop = pressButton({textContent: table.draft.setAside ? '核对过了' : '忽略，保留现行的表'}, async () => {
    await post(`/limits/${table.key}/draft`, {}, 'DELETE');
    await redraw();
  });
  return el('section', {className: 'gc-draft'}, ...(table.draft.setAside ? setAside(table) : bothChanged(table)),
    table.mayPropose && el('div', {className: 'gc-actions'},
      !table.draft.setAside && el('a', {className: 'btn btn-primary', href: limitAddress(table.key, {draft: '1'}), textContent: '按发布的表提出'}), drop));
}

const bothChanged = ({draft}) => [
  el('h4', {textContent: '新版程序发布的改动，等您处理'}),
  el('p', {textContent: `${minutes(draft.since)} 启动的新版程序改了这张表，限额管理员也改过。现行的表没有被覆盖。`}),
  el('h5', {textContent: '新版程序改了什么'}), differenceTable(draft.difference),
  el('h5', {textContent: '限额管理员改了什么'}), differenceTable(draft.ownDifference)
];

/** The models of the release ask for other columns: the managers' rows could not stay, and are told so. */
const setAside = ({draft}) => [
  el('h4', {textContent: '新版程序换上了发布的表，等您核对'}),
  el('p', {textContent: `${minutes(draft.since)} 启动的新版程序，流程要用的栏目变了，限额管理员原来的表（第 ${draft.setAside} 版）不再适用，已换上发布的表。原来改过的内容如下，仍要保留的请在现行的表上重新提出。`}),
  el('h5', {textContent: '限额管理员原来改了什么'}), differenceTable(draft.ownDifference)
];
