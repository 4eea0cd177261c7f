import {get, post} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {pressButton} from '../../app/lib/press.js';
import {cell, right, table} from '../../app/lib/table.js';

/** 借阅赔偿: what borrowers owe for damaged items, collected by the cashier or waived by who may. */

const SIZE = 200;
const CASES = 'JY-';
const OPEN = '办理中';

function settling(row, words, ending, redraw) {
  const note = el('input', {className: 'form-control', maxLength: 900, placeholder: words, ariaLabel: `${row.caseNumber} ${words}`});
  return el('div', {className: 'gc-inline'}, note, pressButton({textContent: ending === 'collected' ? '收取' : '免予赔偿', className: 'btn btn-default btn-sm'}, async () => {
    await post(`/archive/compensations/${encodeURIComponent(row.caseNumber)}/${ending}`, {note: note.value}, 'PUT');
    await redraw();
  }));
}

/** Fills the page. */
export async function draw(box) {
  const [desk, found] = await Promise.all([
    get('/archive/compensations'), get(`/registers/damages/page?${new URLSearchParams({search: CASES, size: String(SIZE)})}`)]);
  const redraw = () => draw(box);
  const open = found.rows.filter(row => row.state === OPEN);
  box.replaceChildren(
    el('h3', {textContent: '借阅赔偿'}),
    el('p', {className: 'gc-intro', textContent: '档案、钥匙归还时发现损坏、涂改、缺失的，由借阅人赔偿（FILE-13）；出纳收取，或由副总经理、总经理免予赔偿（设定）。不能办理本人的。'}),
    open.length === 0 ? el('p', {className: 'gc-empty', textContent: '没有待办的赔偿。'})
      : table(['单据编号', '损坏物品', '赔偿人', {title: '赔偿金额', right: true}, ''], open.map(row => el('tr', {},
        cell(row.caseNumber), cell(row.damagedObject), cell(row.person), right(row.compensationInCents),
        el('td', {},
          desk.collects && settling(row, '收据号', 'collected', redraw),
          desk.waives && settling(row, '免予赔偿的理由', 'waived', redraw)))), 'gc-compensations'));
}
