import {el} from '../lib/dom.js';
import {inApplication} from '../lib/page-address.js';

/** The menu of this application leads to the registers, which are read in the inbox's. */
export const registersLink = {
  id: 'guicheng-registers-link',
  pluginPoint: 'cockpit.navigation',
  priority: 10,
  render(node) {
    node.append(el('a', {href: inApplication('tasklist', '#/guicheng/registers'), textContent: '登记簿'}));
  }
};
