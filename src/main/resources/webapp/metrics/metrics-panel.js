import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {metricsAddress, procedureAddress} from './metrics-address.js';
import {attention} from './procedure-card.js';

/** On Cockpit's first page: which procedures need attention. */

const one = found => el('div', {className: 'gc-panel-procedure'},
  el('a', {href: procedureAddress(found.procedure), textContent: found.name}), attention(found.attention));

function panel(found) {
  const wanting = found.procedures.filter(procedure => procedure.attention.length > 0);
  return el('section', {className: 'gc-panel'},
    wanting.length === 0
      ? el('p', {textContent: '近 30 天没有需要注意的流程。'})
      : el('div', {className: 'gc-panel-list'}, wanting.map(one)),
    el('p', {}, el('a', {href: metricsAddress(), textContent: '看全部流程 →'})));
}

export const metricsPanel = {
  id: 'guicheng-metrics-panel',
  pluginPoint: 'cockpit.dashboard',
  priority: 100,
  properties: {label: '流程指标'},
  async render(node) {
    try {
      const {metrics} = await get('/metrics/access');
      if (!metrics) {
        node.closest('section')?.setAttribute('hidden', '');
        return;
      }
      node.append(panel(await get('/metrics/overview')));
    } catch (error) {
      node.append(failure(error));
    }
  }
};
