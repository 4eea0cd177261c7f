import {get} from '../lib/api.js';
import {cockpitPage} from '../lib/cockpit-page.js';
import {el} from '../lib/dom.js';
import {limitAddress, LIMIT, LIMITS} from './limit-address.js';

/**
 * 限额与规则 in this application: the same pages as in the inbox's, from the same files, so that a limit manager works on a table
 * where it lives.
 */

const link = {
  id: 'guicheng-limits-link',
  pluginPoint: 'cockpit.navigation',
  priority: 11,
  render(node) {
    node.append(el('a', {href: `#${LIMITS}`, textContent: '限额与规则'}));
  }
};

/** From a decision's own page to the table, where it is one that managers adjust. */
const fromDecision = {
  id: 'guicheng-limit-of-decision',
  pluginPoint: 'cockpit.decisionDefinition.action',
  priority: 10,
  async render(node, {decisionDefinitionId}) {
    const [key] = decisionDefinitionId.split(':');
    const isTheirs = await get(`/limits/${encodeURIComponent(key)}`).then(() => true, () => false);
    if (!isTheirs) return;
    node.append(el('a', {
      href: limitAddress(key),
      className: 'btn btn-default btn-toolbar',
      title: '在“限额与规则”中查看、调整'
    }, el('span', {className: 'glyphicon glyphicon-pencil'})));
  }
};

export const limits = [
  link,
  cockpitPage(LIMITS, () => import('./limits-page.js'), 'drawLimits'),
  cockpitPage(LIMIT, () => import('./limit-page.js'), 'drawLimit', 'leaveLimit'),
  fromDecision
];
