/**
 * 限额与规则 in this application: the same pages as in the inbox's, from the same files, so that a limit manager works on a table
 * where it lives.
 */

const LIMITS = '/guicheng/limits';
const LIMIT = '/guicheng/limit';

const root = () => document.querySelector('base').getAttribute('app-root');
const file = name => `${root()}/api/tasklist/plugin/guicheng/static/app/${name}`;

function styled() {
  if (document.querySelector('link[data-guicheng]')) return;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = file('plugin.css');
  link.dataset.guicheng = '';
  document.head.append(link);
}

/**
 * @param {string} path
 * @param {string} module
 * @param {string} draw name of what it exports to fill the page
 * @param {string} [leave] name of what it exports to let go of it
 */
const page = (path, module, draw, leave) => ({
  id: `guicheng-cockpit${path.replaceAll('/', '-')}`,
  pluginPoint: 'cockpit.route',
  properties: {path},
  async render(node) {
    styled();
    const box = document.createElement('div');
    box.className = 'gc-page';
    node.append(box);
    try {
      const loaded = await import(file(module));
      await loaded[draw](box);
    } catch (error) {
      box.textContent = error.message;
    }
  },
  async unmount() {
    if (leave) (await import(file(module)))[leave]();
  }
});

const link = {
  id: 'guicheng-limits-link',
  pluginPoint: 'cockpit.navigation',
  priority: 11,
  render(node) {
    const anchor = document.createElement('a');
    anchor.href = `#${LIMITS}`;
    anchor.textContent = '限额与规则';
    node.append(anchor);
  }
};

/** From a decision's own page to the table, where it is one that managers adjust. */
const fromDecision = {
  id: 'guicheng-limit-of-decision',
  pluginPoint: 'cockpit.decisionDefinition.action',
  priority: 10,
  async render(node, {decisionDefinitionId}) {
    const key = decisionDefinitionId.split(':')[0];
    const answer = await fetch(`${root()}/api/guicheng/limits/${encodeURIComponent(key)}`, {credentials: 'same-origin'});
    if (!answer.ok) return;
    const anchor = document.createElement('a');
    anchor.href = `#${LIMIT}?key=${encodeURIComponent(key)}`;
    anchor.className = 'btn btn-default btn-toolbar';
    anchor.title = '在“限额与规则”中查看、调整';
    const icon = document.createElement('span');
    icon.className = 'glyphicon glyphicon-pencil';
    anchor.append(icon);
    node.append(anchor);
  }
};

export default [link, page(LIMITS, 'limits-page.js', 'drawLimits'), page(LIMIT, 'limit-page.js', 'drawLimit', 'leaveLimit'), fromDecision];
