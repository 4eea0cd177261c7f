import {drawTimeline} from './case-timeline.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';

/**
 * 全部经过: the timeline of a case, folded away and read only when it is opened.
 * @param {string} caseNumber
 * @returns {{section: HTMLElement, close: function(): void}}
 */
export function caseHistory(caseNumber) {
  const box = el('div', {});
  const section = el('details', {className: 'gc-fold gc-history'}, el('summary', {textContent: '全部经过'}), box);
  let reading = false;
  let leave = null;
  let left = false;
  const read = async () => {
    if (!section.open || reading || leave) return;
    reading = true;
    box.replaceChildren(el('p', {className: 'gc-hint', textContent: '正在读取…'}));
    try {
      leave = await drawTimeline(box, caseNumber);
      if (left) leave();
    } catch (error) {
      box.replaceChildren(failure(error));
    } finally {
      reading = false;
    }
  };
  section.addEventListener('toggle', read);
  return {
    section,
    close() {
      left = true;
      leave?.();
    }
  };
}
