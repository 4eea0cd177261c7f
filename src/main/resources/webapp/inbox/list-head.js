import {el} from '../lib/dom.js';
import {holdList} from './desk.js';
import {findField} from './find.js';
import {severalBar} from './several.js';
import {toldLine} from './told.js';

/** What stands above the list of tasks. */
export const listHead = {
  id: 'guicheng-list-head',
  pluginPoint: 'tasklist.list',
  priority: 1000,
  render(node, data, scope) {
    holdList(scope);
    node.append(el('div', {className: 'gc-list-head'}, findField(), toldLine(), severalBar()));
  }
};
