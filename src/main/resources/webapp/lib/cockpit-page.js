import {el} from './dom.js';
import {failure} from './page.js';

/**
 * A page of ours in Cockpit, from a module that is loaded only when somebody goes there.
 * @param {string} path in the address, behind `#`
 * @param {() => Promise<object>} load gives the module
 * @param {string} draw name of what it exports to fill the page
 * @param {string} [leave] name of what it exports to let go of it
 */
export const cockpitPage = (path, load, draw, leave) => ({
  id: `guicheng-cockpit${path.replaceAll('/', '-')}`,
  pluginPoint: 'cockpit.route',
  properties: {path},
  async render(node) {
    const box = el('div', {className: 'gc-page'});
    node.append(box);
    try {
      await (await load())[draw](box);
    } catch (error) {
      box.replaceChildren(failure(error));
    }
  },
  async unmount() {
    if (leave) (await load())[leave]();
  }
});
