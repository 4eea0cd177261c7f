import {caseInTasklist} from '../../app/case/case-address.js';
import {el, minutes} from '../../app/lib/dom.js';
import {plainTable} from '../../app/lib/table.js';

/** What the tables and the register say of a request while it is taken down. */

/** How serious it is, and who handles it. */
export function adviceLines(advice) {
  if (advice.error) return [el('span', {className: 'gc-problem', textContent: advice.error})];
  return [
    el('div', {},
      el('span', {className: `gc-severity gc-severity-${advice.severity}`, textContent: advice.severityName}),
      advice.approverName ? ` 处理意见由${advice.approverName}批准` : ' 派工后直接处理'),
    el('div', {className: 'gc-reason', textContent: advice.severityReason}),
    ...(advice.departmentName ? [
      el('div', {}, '承办：', el('strong', {textContent: advice.departmentName})),
      el('div', {className: 'gc-reason', textContent: advice.departmentReason})] : [])];
}

const earlierRow = (earlier, link) => el('tr', {},
  el('td', {textContent: minutes(earlier.receivedAt)}),
  el('td', {}, el('a', {href: caseInTasklist(earlier.caseNumber), target: '_blank', rel: 'noopener', textContent: earlier.caseNumber})),
  el('td', {textContent: `${earlier.requestTypeName}：${earlier.description}`}),
  el('td', {textContent: earlier.stateName}),
  el('td', {}, earlier.mayFollowUp && el('button', {
    type: 'button', className: 'btn btn-default btn-xs', textContent: '关联', title: '作为这件诉求的后续登记', onclick: () => link(earlier)})));

/**
 * The customer's earlier requests.
 * @param {{error: ?string, unitKnown: ?boolean, cases: object[]}} found
 * @param {function(object): void} link takes one up again
 */
export const earlierRequests = ({error, unitKnown, cases}, link) => [
  error && el('div', {className: 'gc-problem', textContent: error}),
  unitKnown === false && el('div', {className: 'gc-copy-note', textContent: '以前没有登记过这个房号，请与客户核对。'}),
  cases.length > 0 && el('div', {}, el('strong', {textContent: '这位客户以前的诉求'}), plainTable([], cases.map(one => earlierRow(one, link))))
].filter(Boolean);
