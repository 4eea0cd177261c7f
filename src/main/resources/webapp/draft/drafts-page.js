import {get, loggedIn, remove} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {menuLink, page} from '../lib/page.js';
import {pressButton} from '../lib/press.js';
import {cell, plainTable} from '../lib/table.js';

/** 我的草稿: what one has begun and not handed in, on whatever machine, and the way back to it. */

const PATH = '/guicheng/drafts';

/** Tasklist itself opens the form that its address names. */
const formAddress = ({slug, task}) => (task === 'start' ? `#/?processStart=${encodeURIComponent(slug)}` : `#/?task=${encodeURIComponent(task)}`);

const titleOf = ({name, taskName}) => (taskName ? `${name} · ${taskName}` : `发起${name}`);

function row(draft, redraw) {
  const address = `/drafts/${encodeURIComponent(draft.slug)}/${encodeURIComponent(draft.task)}`;
  const sure = pressButton({className: 'btn btn-danger btn-xs', textContent: '确认删除'}, async () => {
    await remove(address);
    await redraw();
  });
  const drop = el('button', {type: 'button', className: 'btn btn-default btn-xs', textContent: '删除', ariaLabel: `删除草稿：${titleOf(draft)}`, onclick: () => {
    drop.replaceWith(sure);
    sure.focus();
  }});
  return el('tr', {}, el('td', {}, el('a', {href: formAddress(draft), textContent: titleOf(draft)})),
    cell(draft.caseNumber ?? ''), cell(minutes(draft.savedAt)), el('td', {}, drop));
}

async function draw(box) {
  if (!await loggedIn()) return;
  const drafts = await get('/drafts');
  box.replaceChildren(el('h3', {textContent: '我的草稿'}),
    el('p', {className: 'gc-intro', textContent: '填写时自动保存，只有您自己看得到，在任何电脑上都能接着填；提交以后草稿就没有了。'}),
    drafts.length === 0
      ? el('p', {textContent: '没有草稿。'})
      : plainTable(['内容', '单据', '保存时间', ''], drafts.map(draft => row(draft, () => draw(box)))));
}

export const draftsPages = [
  page('guicheng-drafts', PATH, draw),
  menuLink('guicheng-drafts-link', `#${PATH}`, '我的草稿', 48)
];
