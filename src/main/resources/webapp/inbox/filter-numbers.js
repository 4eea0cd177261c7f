import {el} from '../lib/dom.js';
import {desk, isInbox, onDesk, onHeld, readDesk} from './desk.js';

/** How many tasks each filter lists, beside its name, without a click on it. Tasklist itself counts the one that is open. */

const EVERY = 30_000;

const nameOf = filter => filter.querySelector('h4.name a')?.firstChild.textContent.trim();

function paint() {
  const numbers = new Map((desk()?.filters ?? []).map(filter => [filter.name, filter.count]));
  for (const filter of document.querySelectorAll('.task-filters .task-filter')) {
    const count = numbers.get(nameOf(filter));
    if (count === undefined) continue;
    const head = filter.querySelector('h4.name a');
    const shown = head.querySelector('.gc-filter-number') ?? head.appendChild(el('span', {className: 'gc-filter-number'}));
    if (shown.textContent !== String(count)) shown.textContent = String(count);
  }
}

/** A failure is told by the list that Tasklist reads besides. */
const read = () => readDesk().catch(() => null);

function check() {
  if (!document.querySelector('.task-filters .task-filter')) return;
  if (desk()) paint();
}

/** Watches the filters; reads the numbers at login, now and then, after each answer, and once the open task was claimed or released. */
export function watchNumbers() {
  onDesk(paint);
  onHeld(read);
  let present = false;
  new MutationObserver(() => {
    const now = isInbox() && Boolean(document.querySelector('.task-filters .task-filter'));
    if (now && !present) read();
    present = now;
    check();
  }).observe(document.body, {childList: true, subtree: true});
  setInterval(() => { if (present && !document.hidden) read(); }, EVERY);
}
