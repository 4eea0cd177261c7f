import {el} from '../../../../../tasklist/plugin/guicheng/static/app/dom.js';

/** The menu of this application leads to the registers, which are read in the inbox's. */
export const registersLink = {
  id: 'guicheng-registers-link',
  pluginPoint: 'cockpit.navigation',
  priority: 10,
  render(node) {
    const root = document.querySelector('base').getAttribute('app-root');
    node.append(el('a', {href: `${root}/app/tasklist/default/#/guicheng/registers`, textContent: '登记簿'}));
  }
};
