import {startAddress} from '../../app/form/start-values.js';
import {el, minutes} from '../../app/lib/dom.js';
import {addStyle} from '../../app/lib/library.js';
import {cell, plainTable} from '../../app/lib/table.js';

/** How an item stands for whoever reads it: where it is, in which uses they may ask for it, and the way to ask. */

const SLUG = 'file-lending';

/** The words for the state, with whom it is where the reader may know, and how many wait. */
export const stateLines = stands => [
  el('span', {className: `gc-item-state gc-item-${stands.state}`, textContent: stands.stateName}),
  stands.lentTo && el('div', {className: 'gc-reason', textContent: stands.dueAt
    ? `${stands.lentTo}，应于 ${stands.dueAt.slice(0, 10)} 前归还` : stands.lentTo}),
  stands.waiting > 0 && el('div', {className: 'gc-reason', textContent: `${stands.waiting} 人排队`}),
  stands.held && el('div', {className: 'gc-reason', textContent: '保留中，不得销毁'})
].filter(Boolean);

const allowed = stands => stands.uses.filter(use => use.allowed);

/** What may be asked for, in few words. */
export const usesInWords = stands => allowed(stands).map(use => use.name).join('、') || '不能借阅';

/**
 * Opens the form that asks for the item, filled in; nothing where it cannot be asked for.
 * @returns {?HTMLElement}
 */
export function requestButton(stands) {
  const uses = allowed(stands);
  if (!stands.askable || uses.length === 0) return null;
  return el('a', {
    className: 'btn btn-primary btn-sm gc-request',
    href: startAddress(SLUG, {itemNumber: stands.itemNumber, use: uses.length === 1 ? uses[0].use : ''}),
    textContent: stands.state === 'on-loan' || stands.waiting > 0 ? '申请排队' : '申请借阅'
  });
}

const consents = use => (use.allowed ? use.consents.join(' → ') : '不允许');

const useRow = use => el('tr', {className: use.allowed ? '' : 'gc-forbidden'},
  cell(use.name),
  cell(consents(use)),
  cell(use.allowed && use.maxDays > 0 ? `${use.maxDays} 天` : ''),
  cell(use.reason));

/** What the table says of each use, before anybody asks. */
export const usesTable = stands => el('div', {className: 'gc-scroll'}, plainTable(
  ['用途', '须经谁同意', '最长', '依据（《借阅权限》）'], stands.uses.map(useRow), 'gc-uses'));

/** A moment, or nothing. */
export const moment = time => cell(minutes(time));

addStyle(new URL('catalogue.css', import.meta.url).href);
