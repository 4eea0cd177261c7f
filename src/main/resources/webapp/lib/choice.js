import {el} from './dom.js';

/**
 * Links of which one is chosen.
 * @param {string} label what is chosen, for people who do not see it
 * @param {{href: string, label: string, chosen: boolean}[]} choices
 * @param {string} [className] `gc-filter`, or `gc-tabs` for the parts of a page
 */
export const choiceBar = (label, choices, className = 'gc-filter') => el('nav', {className, ariaLabel: label}, choices.map(one => el('a', {
  href: one.href,
  textContent: one.label,
  ariaCurrent: one.chosen ? 'true' : null,
  className: one.chosen ? 'gc-chosen' : ''
})));
