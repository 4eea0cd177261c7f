import {el} from '../lib/dom.js';
import {saying} from '../lib/press.js';
import {chooseRules, desk, onDesk, readDesk} from './desk.js';

/**
 * The numbers of rules, as in “须经批准（REIM-05）”, are for those who check: for everybody else they are folded away, wherever the program
 * speaks of a rule. What people typed is left as it is.
 */

/** Where only the program's own words stand. */
const PLACES = '.gc-hint, .gc-intro, .gc-about, .gc-problem, .gc-row-problem, .gc-upload-messages, .gc-summary, .gc-needed, .gc-draft-state, '
  + '.gc-told, .gc-refused, .notifications .alert, .gc-asked-by, .gc-reason, .gc-urging, '
  + ':is(.gc-event-decided, .gc-event-incident) .gc-event-what';
const NUMBER = '[A-Z]{2,6}-[0-9]{2}';
const NUMBERS = `${NUMBER}(?:\\s*(?:[、，,；…]|和|及|与|至)\\s*-?(?:${NUMBER}|[0-9]{2}))*`;
/** In brackets, alone or beside a word; at the beginning of a sentence as what it rests on. */
const CITED = new RegExp([
  `（(?:依据\\s*)?${NUMBERS}）`,
  `依据\\s*${NUMBERS}\\s*[：，]`,
  `(?<=手册)\\s*${NUMBERS}\\s*`,
  `(?<=（)${NUMBERS}[，、；]|[，、；]\\s*${NUMBERS}(?=）)`
].join('|'), 'g');

function fold(text) {
  const {data} = text;
  const cited = [...data.matchAll(CITED)];
  if (cited.length === 0) return;
  let from = 0;
  const parts = cited.flatMap(found => {
    const before = data.slice(from, found.index);
    from = found.index + found[0].length;
    return [before, el('span', {className: 'gc-rule-number', textContent: found[0]})];
  });
  text.replaceWith(...parts, data.slice(from));
}

function foldAll() {
  for (const place of document.querySelectorAll(PLACES)) {
    const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      if (!texts.currentNode.parentElement.closest('.gc-rule-number, textarea, option')) found.push(texts.currentNode);
    }
    found.forEach(fold);
  }
}

/** Watches the pages from now on. */
export function watchRules() {
  let isDue = false;
  new MutationObserver(() => {
    if (isDue) return;
    isDue = true;
    requestAnimationFrame(() => {
      isDue = false;
      foldAll();
    });
  }).observe(document.body, {childList: true, subtree: true, characterData: true});
  onDesk(() => document.body.classList.toggle('gc-shows-rules', desk().showsRules === true));
}

/** For those who check: one press shows the numbers on every page, and another one folds them away. */
export const rulesLink = {
  id: 'guicheng-rules-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 6,
  async render(node) {
    if (!desk()) await readDesk().catch(() => null);
    if (!desk()?.checks) return;
    const link = el('a', {href: '#', role: 'button', className: 'gc-nav gc-rules-link', textContent: '条款', onclick: async event => {
      event.preventDefault();
      await saying(link, () => chooseRules(!desk().showsRules));
    }});
    const show = () => {
      link.ariaPressed = String(desk().showsRules);
      link.title = desk().showsRules ? '收起条款编号' : '显示条款编号';
    };
    show();
    onDesk(show);
    node.append(link);
  }
};
