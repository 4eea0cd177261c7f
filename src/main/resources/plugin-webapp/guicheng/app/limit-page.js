import {get, post, postXml} from './api.js';
import {el, minutes} from './dom.js';
import {asked, limitAddress, LIMIT, LIMITS} from './limit-address.js';
import {backTestSection} from './limit-back-test.js';
import {decorate} from './limit-cells.js';
import {openEditor} from './limit-editor.js';
import {differenceTable, findingsList} from './limit-findings.js';
import {changesSection, versionsSection} from './limit-history.js';
import {proposalSection} from './limit-proposal.js';
import {wordTable} from './limit-table.js';
import {origin, release} from './limit-words.js';
import {failure, page} from './page.js';

/** One limit table: read in words; for limit managers edited, checked as they type, tried and proposed. */

const TYPED = 400;

/** What was changed and not proposed yet, kept while the window is open; with the version it was drawn up from. */
const slotOf = (table, parameters) => [table.key, ...['version', 'change', 'draft'].filter(name => parameters.has(name)).map(name => `${name}-${parameters.get(name)}`)].join('-');

const keptName = key => `guicheng-limit-${key}`;

function kept(key) {
  try {
    return JSON.parse(sessionStorage.getItem(keptName(key)));
  } catch (damaged) {
    return null;
  }
}

const isEarlier = (table, parameters) => parameters.has('version') && parameters.get('version') !== String(table.version);

/** Where the table to begin with comes from: what was kept, an earlier version, an earlier proposal, the release, or the one in force. */
async function beginning(table, parameters) {
  if (isEarlier(table, parameters)) {
    const version = await get(`/limits/${table.key}/versions/${encodeURIComponent(parameters.get('version'))}`);
    return {dmn: version.dmn, reason: `恢复第 ${version.version} 版。`, note: `下面是第 ${version.version} 版（${minutes(version.since)} 起施行过）。提出并批准以后恢复它。`};
  }
  if (parameters.has('change')) {
    const change = await get(`/limits/changes/${encodeURIComponent(parameters.get('change'))}`);
    return {
      dmn: change.dmn,
      reason: change.reason,
      note: `下面是 ${change.caseNumber} 提出的表（${change.stateName}），当时在第 ${change.baseVersion} 版上修改${change.baseVersion === table.version ? '' : `，现行是第 ${table.version} 版，请对照“改了什么”`}。`
    };
  }
  if (parameters.has('draft') && table.draft) {
    return {dmn: table.draft.shipped, reason: '采用新版程序发布的表。', note: '下面是新版程序发布的表，请对照“改了什么”，把要保留的改回去再提出。'};
  }
  const before = kept(table.key);
  if (before) {
    return {
      dmn: before.dmn,
      reason: '',
      note: before.version === table.version
        ? '下面有您上次没有提出的修改。'
        : `下面有您上次在第 ${before.version} 版上没有提出的修改，现行已是第 ${table.version} 版，请对照“改了什么”。`,
      mayDrop: true
    };
  }
  return {dmn: table.dmn, reason: '', note: null};
}

/** How rows are read, as DMN names it. */
const HIT_POLICIES = {
  FIRST: '从上到下，取第一行符合的。', UNIQUE: '每种情况只能有一行符合。', ANY: '几行都符合的，结果须相同。', RULE_ORDER: '符合的行都算，按次序。', COLLECT: '符合的行都算。'
};

const heading = table => [
  el('p', {}, el('a', {href: `#${LIMITS}`, textContent: '← 限额与规则'})),
  el('h3', {textContent: table.name}),
  el('p', {className: 'gc-intro', textContent: table.about}),
  el('p', {className: 'gc-hint', textContent:
    `第 ${table.version} 版，${minutes(table.since)} 起施行，${origin(table)}。管：${table.governs.map(procedure => procedure.name).join('、') || '（没有流程用它）'}。`}),
  el('p', {className: 'gc-hint', textContent: HIT_POLICIES[table.hitPolicy]}),
  table.release && el('p', {className: 'gc-hint', textContent: release(table.release)}),
  ...table.openProposals.map(open => el('p', {className: 'gc-warning', textContent:
    `${open.caseNumber}：${open.proposedByName} 提出的调整${open.state === 'approved' ? '已批准，等生效时间' : '等待审批'}。别的调整先生效的，它就过时。`}))
];

function draftSection(table, redraw) {
  if (!table.draft) return null;
  const drop = el('button', {type: 'button', className: 'btn btn-default', textContent: table.draft.setAside ? '核对过了' : '忽略，保留现行的表', onclick: async () => {
    drop.disabled = true;
    try {
      await post(`/limits/${table.key}/draft`, {}, 'DELETE');
      await redraw();
    } catch (error) {
      drop.disabled = false;
      drop.after(failure(error));
    }
  }});
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

/** The words a manager can put into the selected cell with one click. */
function choices(selected, columns, write) {
  const column = selected && columns[selected.column];
  if (!column) return [];
  const options = column.type === 'BOOLEAN' ? [['true', '是'], ['false', '否']]
    : Object.entries(column.options).map(([code, label]) => [`"${code}"`, label]);
  if (options.length === 0) return [];
  return [
    el('span', {textContent: `“${column.label}”可以填：`}),
    ...options.map(([text, label]) => el('button', {type: 'button', className: 'btn btn-default btn-xs', textContent: label, onclick: () => write(selected.cell, text)})),
    column.role === 'input' && el('button', {type: 'button', className: 'btn btn-default btn-xs', textContent: '不限', onclick: () => write(selected.cell, '')})
  ];
}

async function editing(table, box, parameters, redraw) {
  const start = await beginning(table, parameters);
  start.dmn = kept(slotOf(table, parameters))?.dmn ?? start.dmn;
  const container = el('div', {className: 'gc-dmn'});
  // The editor lets go of its cell at a click elsewhere, but not in what is called so.
  const options = el('div', {
    className: 'gc-options no-deselect',
    ariaLive: 'polite',
    // Else the cell would close at the press of the button, and the button move away before it is let go.
    onmousedown: event => event.preventDefault()
  });
  const state = el('div', {className: 'gc-review', ariaLive: 'polite'});
  let editor = null;
  let cells = null;
  let timer = 0;
  let question = 0;
  let touched = false;
  // What was begun from an earlier version or proposal is kept beside what was begun from the table in force.
  const slot = slotOf(table, parameters);
  const xml = () => editor.xml();
  const forget = () => sessionStorage.removeItem(keptName(slot));
  const history = el('div', {}, versionsSection(table), changesSection(table));
  const proposal = proposalSection(table, xml, async () => {
    forget();
    const now = await get(`/limits/${encodeURIComponent(table.key)}`);
    history.replaceChildren(versionsSection(now), changesSection(now));
  }, start.reason);

  function show(checked) {
    cells.mark(checked.findings);
    const refused = checked.findings.some(finding => finding.refuses);
    proposal.allow(checked.changed && !refused, refused ? '改好上面标红的问题才能提出。' : '还没有改动。');
    state.replaceChildren(
      ...(checked.findings.length > 0
        ? [el('h4', {textContent: '检查结果'}), findingsList(checked.findings, cells.hover)]
        : [el('p', {className: 'gc-fine', textContent: '检查结果：没有遗漏，没有问题。'})]),
      el('h4', {textContent: '改了什么'}),
      checked.changed ? differenceTable(checked.difference) : el('p', {className: 'gc-nothing', textContent: '与现行的表相同。'}));
  }

  /** The editor writes down what is typed a moment later: nobody proposes what is not checked yet. */
  function changing(wait) {
    touched = true;
    proposal.allow(false, '正在检查……');
    clearTimeout(timer);
    timer = setTimeout(check, wait);
  }

  async function check() {
    const mine = ++question;
    try {
      const dmn = await xml();
      // Before anything is asked: what was typed outlives a check that fails.
      if (touched) sessionStorage.setItem(keptName(slot), JSON.stringify({dmn, version: table.version}));
      const checked = await postXml(`/limits/${table.key}/check`, dmn);
      if (mine !== question) return;
      if (!checked.changed) forget();
      show(checked);
    } catch (error) {
      if (mine !== question) return;
      proposal.allow(false, '检查没有完成，不能提出。');
      state.replaceChildren(failure(error),
        el('button', {type: 'button', className: 'btn btn-default', textContent: '再检查一次', onclick: check}));
    }
  }

  box.replaceChildren(...[
    ...heading(table),
    draftSection(table, redraw),
    start.note && el('p', {className: 'gc-limit-note'}, start.note, ' ', el('a', {
      href: limitAddress(table.key), textContent: '改回现行的表', onclick: () => {
        forget();
        if (location.hash === limitAddress(table.key)) redraw();
      }
    })),
    el('p', {className: 'gc-hint', textContent: '点格子修改，右键加行、删行、复制，拖动行号移动；Ctrl+Z 撤销。数字写 10000，界限写 > 10000、<= 500，范围写 [1000..5000]，不限的留空。栏目是与流程约定的，不能改。'}),
    container, options, state,
    backTestSection(table.key, xml),
    proposal.section,
    history
  ].filter(Boolean));

  editor = await openEditor(container, start.dmn, table.key, {
    onChange: () => changing(TYPED),
    onSelect: selected => options.replaceChildren(...choices(selected, table.columns, editor.write).filter(Boolean))
  });
  container.addEventListener('input', () => changing(2 * TYPED));
  container.addEventListener('keydown', () => changing(2 * TYPED));
  cells = decorate(container, table.columns);
  await check();
}

async function reading(table, box, parameters) {
  const version = isEarlier(table, parameters)
    ? await get(`/limits/${table.key}/versions/${encodeURIComponent(parameters.get('version'))}`) : null;
  const parts = [
    ...heading(table),
    version && el('p', {className: 'gc-limit-note'}, `下面是第 ${version.version} 版。 `, el('a', {href: limitAddress(table.key), textContent: '看现行的表'})),
    wordTable(table.columns, (version ?? table).rows),
    version && version.difference.length > 0 && el('h4', {textContent: '与现行的表相比'}),
    version && version.difference.length > 0 && differenceTable(version.difference),
    versionsSection(table),
    table.changes.length > 0 && changesSection(table)
  ];
  box.replaceChildren(...parts.filter(Boolean));
}

/** Fills the page. */
export async function drawLimit(box) {
  const parameters = asked();
  const redraw = () => drawLimit(box).catch(error => box.replaceChildren(failure(error)));
  const table = await get(`/limits/${encodeURIComponent(parameters.get('key') ?? '')}`);
  await (table.mayPropose ? editing(table, box, parameters, redraw) : reading(table, box, parameters));
}

export const limitPage = page('guicheng-limit', LIMIT, drawLimit);
