import {el} from './dom.js';
import {failure} from './page.js';

/** Does what is to be done to a page once what fills it is there, if it is still the one that is shown. */
class Shown {
  constructor(load) {
    Object.assign(this, {load, box: null});
  }

  async fill(box, draw) {
    this.box = box;
    const module = await this.load();
    // Cockpit writes into its address what it likes, and draws the page anew each time.
    if (this.box === box) await module[draw](box);
  }

  async end(leave) {
    this.box = null;
    const module = await this.load();
    if (this.box === null) module[leave]();
  }
}

/**
 * A page of ours in Cockpit, from a module that is loaded only when somebody goes there.
 * @param {string} path in the address, behind `#`
 * @param {() => Promise<object>} load gives the module
 * @param {string} draw name of what it exports to fill the page
 * @param {string} [leave] name of what it exports to let go of it
 */
export function cockpitPage(path, load, draw, leave) {
  const shown = new Shown(load);
  return {
    id: `guicheng-cockpit${path.replaceAll('/', '-')}`,
    pluginPoint: 'cockpit.route',
    properties: {path},
    async render(node) {
      const box = el('div', {className: 'gc-page'});
      node.append(box);
      await shown.fill(box, draw).catch(error => box.replaceChildren(failure(error)));
    },
    async unmount() {
      if (leave) await shown.end(leave);
    }
  };
}
