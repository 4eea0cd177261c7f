import {el} from './dom.js';

/** The words of a failure, for the person. */
export const failure = error => el('div', {className: 'gc-problem', role: 'alert', textContent: error.message});

/**
 * A page of ours in Tasklist.
 * @param {string} id
 * @param {string} path in the address, behind `#`
 * @param {(box: HTMLElement) => Promise<void>} draw fills the page; called again by itself to redraw
 */
export function page(id, path, draw) {
  let redraw = () => {};
  return {
    id,
    pluginPoint: 'tasklist.route',
    properties: {path},
    render(node) {
      const box = el('div', {className: 'gc-page'});
      node.append(box);
      const show = () => draw(box).catch(error => box.replaceChildren(failure(error)));
      // Tasklist does not draw a page again when only what is asked of it changes.
      redraw = () => {
        if (box.isConnected && location.hash.slice(1).split('?')[0] === path) show();
      };
      window.addEventListener('hashchange', redraw);
      show();
    },
    unmount() {
      window.removeEventListener('hashchange', redraw);
    }
  };
}

/**
 * A link of ours in Tasklist's menu; the higher the priority, the further left.
 * @param {string} id
 * @param {string} href
 * @param {string} label
 * @param {number} priority
 */
export const menuLink = (id, href, label, priority) => ({
  id,
  pluginPoint: 'tasklist.navbar.action',
  priority,
  render(node) {
    node.append(el('a', {href, className: 'gc-nav', textContent: label}));
  }
});
