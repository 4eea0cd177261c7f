/** A page of ours in Cockpit, from a module that is loaded only when somebody goes there. */

const SHARED = '../../../../../tasklist/plugin/guicheng/static/app/';

/** Gives this application the style of our pages, once. */
export function styled() {
  if (document.querySelector('link[data-guicheng]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = new URL(`${SHARED}plugin.css`, import.meta.url);
  link.dataset.guicheng = '';
  document.head.append(link);
}

/**
 * Loads a module that both applications use.
 * @param {string} file
 */
export const shared = file => import(`${SHARED}${file}`);

/**
 * @param {string} path in the address, behind `#`
 * @param {() => Promise<object>} load gives the module
 * @param {string} draw name of what it exports to fill the page
 * @param {string} [leave] name of what it exports to let go of it
 */
export const page = (path, load, draw, leave) => ({
  id: `guicheng-cockpit${path.replaceAll('/', '-')}`,
  pluginPoint: 'cockpit.route',
  properties: {path},
  async render(node) {
    styled();
    const box = document.createElement('div');
    box.className = 'gc-page';
    node.append(box);
    try {
      await (await load())[draw](box);
    } catch (error) {
      box.textContent = error.message;
    }
  },
  async unmount() {
    if (leave) (await load())[leave]();
  }
});
