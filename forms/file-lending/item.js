import {settleStart} from '../../app/form/start-values.js';
import {address, get} from '../../app/lib/api.js';
import {el, minutes} from '../../app/lib/dom.js';
import {actions} from '../../app/lib/files.js';
import {questions} from '../../app/lib/latest.js';
import {pageAddress, parameter} from '../../app/lib/page-address.js';
import {cell, table} from '../../app/lib/table.js';
import {deskWork} from './desk.js';
import {moment, requestButton, stateLines, usesTable} from './standing.js';
import {CATALOGUE} from './tasklist.js';

/** One item: how it stands and what may be asked of it; for those who keep it, its history and what is done with it. */

const CASE = '/guicheng/case';

const fact = (label, value) => [el('dt', {textContent: label}), el('dd', {}, value || '—')];

const keptFacts = kept => [
  fact('种类', kept.words.kind), fact('密级', kept.words.classification), fact('部门', kept.words.department),
  fact('架位', kept.entry.shelf), fact('保管期限至', kept.entry.retentionUntil ?? '永久'), fact('保管岗位', kept.words.keptBy),
  kept.holdReason && fact('保留原因', kept.holdReason),
  kept.destructionCase && fact('销毁单据', kept.destructionCase),
  kept.electronicFile && fact('电子文件', kept.electronicFile)
];

const facts = (stands, kept) => el('dl', {className: 'gc-item-facts'},
  [fact('状态', el('span', {}, stateLines(stands))), kept ? keptFacts(kept) : []].flat(2));

const fileLink = stands => stands.lookable && el('a', {
  className: 'btn btn-default', href: address(`/registers/archive-items/${encodeURIComponent(stands.itemNumber)}/file`),
  download: '', textContent: '打开电子档案（会登记）'
});

const changeRow = change => el('tr', {},
  moment(change.at), cell(change.by ?? '系统'), cell(change.what), cell(change.before), cell(change.after));

const loanRow = loan => el('tr', {},
  el('td', {}, el('a', {href: pageAddress(CASE, {number: loan.caseNumber}), textContent: loan.caseNumber})),
  cell(loan.borrower), cell(loan.use), moment(loan.lentAt), cell(minutes(loan.dueAt)), cell(loan.state));

const history = kept => [
  el('h4', {textContent: '借阅经过'}),
  kept.loans.length === 0 ? el('p', {className: 'gc-empty', textContent: '还没有人借阅。'})
    : table(['单据编号', '借阅人', '用途', '借出（进入）', '应还', '状态'], kept.loans.map(loanRow)),
  el('h4', {textContent: '登记经过'}),
  table(['时间', '办理人', '事项', '原来', '现在'], kept.changes.map(changeRow), 'gc-item-changes')
];

const question = questions();

/** Fills the page. */
export async function draw(box) {
  if (settleStart()) return;
  const isOld = question();
  const number = parameter('number');
  const [[stands], desk] = await Promise.all([get(`/archive/standing?${new URLSearchParams({numbers: number})}`), get('/archive/desk')]);
  const kept = desk.holds ? await get(`/archive/items/${encodeURIComponent(number)}`) : null;
  if (isOld()) return;
  if (!stands) throw new Error('档案目录中没有这一项，或您不能查阅。');
  const redraw = () => draw(box);
  box.replaceChildren(
    el('p', {}, el('a', {href: `#${CATALOGUE}`, textContent: '← 档案'})),
    el('h3', {textContent: `${stands.itemNumber} ${stands.title}`}),
    facts(stands, kept),
    actions(...[requestButton(stands), fileLink(stands)].filter(Boolean)),
    ...(kept ? deskWork(kept, desk, redraw) : []),
    el('h4', {textContent: '您可以怎样借阅'}),
    usesTable(stands),
    ...(kept ? history(kept) : []));
}
