import {get} from '../lib/api.js';
import {minutes} from '../lib/dom.js';

/** What a manager begins with, and what they changed and did not propose yet: kept while the window is open. */

const SOURCES = ['version', 'change', 'draft'];

/** Whether the address asks for another version than the one in force. */
export const isEarlier = (table, parameters) => parameters.has('version') && parameters.get('version') !== String(table.version);

/** An earlier version, an earlier proposal, the release, or the table in force; `note` says which. */
async function source(table, parameters) {
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
  return {dmn: table.dmn, reason: '', note: null};
}

/** What was begun from an earlier version or proposal is kept beside what was begun from the table in force. */
function slotOf(table, parameters) {
  const from = SOURCES.filter(name => parameters.has(name)).map(name => `${name}-${parameters.get(name)}`);
  return ['guicheng-limit', table.key, ...from].join('-');
}

function read(slot) {
  try {
    return JSON.parse(sessionStorage.getItem(slot));
  } catch {
    return null;
  }
}

const keptNote = (before, table) => (before.version === table.version
  ? '下面有您上次没有提出的修改。'
  : `下面有您上次在第 ${before.version} 版上没有提出的修改，现行已是第 ${table.version} 版，请对照“改了什么”。`);

/**
 * @param {object} table
 * @param {URLSearchParams} parameters of the address
 * @returns {Promise<{dmn: string, reason: string, written: string, note: ?string, keep: function(string): void, keepReason: function(string): void,
 *   forget: function(): void}>} `reason` filled in beforehand, `written` as it was left
 */
export async function beginning(table, parameters) {
  const slot = slotOf(table, parameters);
  const start = await source(table, parameters);
  const before = read(slot);
  let written = before?.reason ?? start.reason;
  const put = kept => sessionStorage.setItem(slot, JSON.stringify({...kept, reason: written}));
  return {
    dmn: before?.dmn ?? start.dmn,
    reason: start.reason,
    written,
    note: [start.note, before && keptNote(before, table)].filter(Boolean).join('') || null,
    keep: dmn => put({dmn, version: table.version}),
    keepReason: words => {
      written = words;
      const kept = read(slot);
      if (kept) put(kept);
    },
    forget: () => sessionStorage.removeItem(slot)
  };
}
