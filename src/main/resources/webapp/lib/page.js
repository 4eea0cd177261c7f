import {el} from './dom.js';

/** The words of a failure, for the person. */
export const failure = error => el('div', {className: 'gc-problem', role: 'alert', textContent: error.message});

/**
 * A page of ours in Tasklist.
 * @param {string} id
 * @param {string} path in the address, behind `#`
 * @param {(box: HTMLElement) => Promise<void>} draw fills the page; called again by itself to redraw
 */
export const page = (id, path, draw) => ({
  id,
  pluginPoint: 'tasklist.route',
  properties: {path},
  render(node) {
    const box = el('div', {className: 'gc-page'});
    node.append(box);
    draw(box).catch(error => box.replaceChildren(failure(error)));
  }
});

/**
 * A link of ours in Tasklist's menu; the higher the priority, the further left.
 * @param {string} id
 * @param {string} href
 * @param {string} label
 * @param {number} priority
 * @param {() => Promise<boolean>} [isTheirs] whether this reader has use for it
 */
export const menuLink = (id, href, label, priority, isTheirs = async () => true) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  async render(node) {
    try {
      if (await isTheirs()) node.append(el('a', {href, className: 'gc-nav', textContent: label}));
    } catch (error) {
      node.append(el('span', {className: 'gc-nav gc-warning', textContent: error.message}));
    }
  }
});
