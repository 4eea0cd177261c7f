import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {caseAddress, metricsAddress, procedureAddress} from './metrics-address.js';

/** The ways to the metrics from Cockpit's own pages, for those who may read them. */

let asking = null;

/** What the reader may see; asked once. */
function access() {
  asking ??= get('/metrics/access').catch(error => {
    asking = null;
    throw error;
  });
  return asking;
}

const mayRead = () => access().then(({metrics}) => metrics, () => false);

const toolbarButton = (href, title, icon) => el('a', {href, title, ariaLabel: title, className: 'btn btn-default btn-toolbar'},
  el('span', {className: `glyphicon glyphicon-${icon}`}));

const menu = {
  id: 'guicheng-metrics-link',
  pluginPoint: 'cockpit.navigation',
  priority: 12,
  async render(node) {
    try {
      const {metrics} = await access();
      if (metrics) node.append(el('a', {href: metricsAddress(), textContent: '流程指标'}));
    } catch (error) {
      node.append(el('span', {className: 'gc-warning', textContent: error.message}));
    }
  }
};

const ofDefinition = {
  id: 'guicheng-metrics-of-definition',
  pluginPoint: 'cockpit.processDefinition.runtime.action',
  priority: 1,
  async render(node, {processDefinitionId}) {
    if (await mayRead()) node.append(toolbarButton(procedureAddress(processDefinitionId.split(':')[0]), '看这个流程的指标', 'stats'));
  }
};

/** The number of the case that an instance belongs to; those that it calls carry the same. */
async function caseNumber(processInstanceId, engineApi) {
  const answer = await fetch(`${engineApi}/process-instance/${encodeURIComponent(processInstanceId)}`, {credentials: 'same-origin'});
  return answer.ok ? (await answer.json()).businessKey : null;
}

const ofInstance = {
  id: 'guicheng-case-of-instance',
  pluginPoint: 'cockpit.processInstance.runtime.action',
  priority: 1,
  async render(node, {processInstanceId, api}) {
    const number = await caseNumber(processInstanceId, api.engineApi);
    if (number) node.append(toolbarButton(caseAddress(number), '看这张单据的经过', 'time'));
  }
};

export const metricsLinks = [menu, ofDefinition, ofInstance];
