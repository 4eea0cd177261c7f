import {get, post} from '../../app/lib/api.js';
import {el, minutes} from '../../app/lib/dom.js';
import {pressButton} from '../../app/lib/press.js';
import {cell, table} from '../../app/lib/table.js';

/** 业主异议: the refunds to which owners can object now, and where the front desk takes an objection down. */

const MESSAGE = 'deposit-refund.owner-objected';

function objection(line, redraw) {
  const words = el('input', {className: 'form-control', maxLength: 4000, placeholder: '业主怎么说', ariaLabel: `${line.caseNumber} 的异议`});
  const send = pressButton({textContent: '登记异议'}, async () => {
    await post(`/cases/${encodeURIComponent(line.caseNumber)}/messages/${MESSAGE}`, {comment: words.value});
    await redraw();
  });
  return el('td', {}, el('div', {className: 'gc-filters'}, words, send));
}

/** Fills the page. */
export async function draw(box) {
  const lines = await get('/deposits/objections');
  const redraw = () => draw(box);
  box.replaceChildren(
    el('h3', {textContent: '业主异议'}),
    el('p', {className: 'gc-intro', textContent: '已告知业主、尚可提出异议的押金退还。登记后由装修审批员处理。'}),
    lines.length === 0
      ? el('p', {className: 'gc-empty', textContent: '现在没有可以提出异议的退还。'})
      : table(['单据编号', '房号', '业主', '电话', '异议期至', '异议'], lines.map(line => el('tr', {},
        cell(line.caseNumber), cell(line.unit), cell(line.owner), cell(line.ownerPhone), cell(minutes(line.until)),
        objection(line, redraw)))));
}
