import {openSoon} from './desk.js';

/** The card of the open task stays in sight, however it was opened: by keys, by an answer, by the list being drawn anew. */

/** Scrolls the list alone, and no further than needed; on a phone, where it does not scroll, nothing moves. */
function intoSight(card) {
  const item = card.closest('li');
  const list = item?.closest('.content');
  if (!list) return;
  const [its, seen] = [item.getBoundingClientRect(), list.getBoundingClientRect()];
  if (its.top < seen.top) list.scrollTop -= seen.top - its.top;
  else if (its.bottom > seen.bottom) list.scrollTop += its.bottom - seen.bottom;
}

/** Once a card has been drawn; Tasklist puts it into the list after that, and draws all of them anew where another task opens. */
export function drawn(card) {
  if (card.dataset.task === openSoon()) setTimeout(() => intoSight(card));
}
