import {el} from '../lib/dom.js';
import {drawings} from '../lib/latest.js';
import {failure} from '../lib/page.js';
import {drawTimeline} from './case-timeline.js';

/**
 * 全部经过: the timeline of a case, folded away and read only when it is opened.
 * @param {string} caseNumber
 * @param {() => Promise<void>} redraw the page, once something in the case was taken back
 * @returns {{section: HTMLElement, close: function(): void}}
 */
export function caseHistory(caseNumber, redraw) {
  const box = el('div', {});
  const section = el('details', {className: 'gc-fold gc-history'}, el('summary', {textContent: '全部经过'}), box);
  const {draw, leave} = drawings(() => drawTimeline(box, caseNumber, redraw));
  let isRead = false;
  section.addEventListener('toggle', () => {
    if (!section.open || isRead) return;
    isRead = true;
    box.replaceChildren(el('p', {className: 'gc-hint', textContent: '正在读取…'}));
    draw().catch(error => {
      isRead = false;
      box.replaceChildren(failure(error));
    });
  });
  return {section, close: leave};
}
