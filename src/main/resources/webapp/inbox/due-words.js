import {el, minutes} from '../lib/dom.js';

/** Until when a task has to be done, and how that was computed. */
export const dueWords = ({dueAt, dueHow, overdue}) => dueAt && el('span', {
  className: overdue ? 'gc-card-due gc-overdue' : 'gc-card-due',
  textContent: `${minutes(dueAt)} 到期${dueHow ? `（${dueHow}）` : ''}${overdue ? '（已逾期）' : ''}`
});
