import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {menuLink, page} from '../lib/page.js';
import {cell, plainTable} from '../lib/table.js';

const PATH = '/guicheng/own-procedures';
const STATES = {
  deployed: '已部署',
  refused: '没有部署',
  gone: '已移出文件夹'
};
const GONE = '在办单据按已部署的版本继续办理，不能再发起新单据；放回文件夹并重新启动后恢复。';

const explanation = entry => [
  ...(entry.state === 'gone' ? [el('div', {textContent: GONE})] : []),
  ...entry.findings.map(finding => el('div', {className: 'gc-problem', textContent: finding}))
];

/** What there is to say stands below, in the whole width: on a telephone too. */
const rows = entry => {
  const below = explanation(entry);
  return [
    el('tr', {}, cell(entry.name), cell(entry.slug), cell(STATES[entry.state])),
    ...(below.length > 0 ? [el('tr', {}, el('td', {colSpan: 3, className: 'gc-below'}, ...below))] : [])
  ];
};

async function draw(box) {
  const entries = await get('/own-procedures');
  box.replaceChildren(
    el('h3', {textContent: '本单位流程'}),
    el('p', {className: 'gc-intro', textContent: '本单位放在程序旁文件夹（guicheng.procedures）里的流程，以及程序上次启动时的检查结果。改好文件后重新启动程序即生效；没有部署的流程不影响其他流程，此前部署过的版本照常使用。'}),
    entries.length === 0
      ? el('p', {textContent: '没有本单位流程。'})
      : plainTable(['流程', '标识', '状态'], entries.flatMap(rows)));
}

const isTheirs = async () => (await get('/own-procedures/menu')).shown;

/** 本单位流程, for the administrator: what became of the procedures in the office's own folder. */
export const ownProcedures = [
  page('guicheng-own-procedures', PATH, draw),
  menuLink('guicheng-own-procedures-link', `#${PATH}`, '本单位流程', 21, isTheirs)
];
