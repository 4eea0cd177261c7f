import {el} from '../lib/dom.js';

/** `11-29 14:00`, as the office's clock says. */
export const minutes = time => time.slice(5, 16).replace('T', ' ');

/** Until when a task has to be done, and how that was computed. */
export const dueWords = ({dueAt, dueHow, overdue}) => dueAt && el('span', {
  className: overdue ? 'gc-card-due gc-overdue' : 'gc-card-due',
  textContent: `${minutes(dueAt)} 到期${dueHow ? `（${dueHow}）` : ''}${overdue ? '（已逾期）' : ''}`
});
