import {choiceBar} from '../lib/choice.js';
import {questions} from '../lib/latest.js';
import {addressWith, asked} from '../lib/page-address.js';
import {failure} from '../lib/page.js';

/** The parts of a procedure's page; each is loaded when it is opened, and stands in the address. */

const TABS = [
  ['steps', '环节耗时', () => import('./tab-steps.js')],
  ['trend', '趋势', () => import('./tab-trend.js')],
  ['outcomes', '结果', () => import('./tab-outcomes.js')],
  ['deadlines', '时限', () => import('./tab-deadlines.js')],
  ['rules', '规则命中', () => import('./tab-rules.js')],
  ['cases', '单据', () => import('./tab-cases.js')]
];

/** What belongs to the list of cases alone. */
const OF_CASES = {set: '', task: '', kind: '', outcome: '', decision: '', decisionDefinitionId: '', rule: '', input: '', limit: '', day: '',
  of: '', search: '', page: '', by: ''};

const chosen = () => TABS.find(([name]) => name === asked().get('tab')) ?? TABS[0];

/** The bar above them. */
export const tabBar = () => choiceBar('流程指标的各部分', TABS.map(([name, label]) => (
  {href: addressWith({...OF_CASES, tab: name}), label, chosen: name === chosen()[0]})), 'gc-tabs');

const question = questions();

/**
 * Fills the chosen one.
 * @param {HTMLElement} box
 * @param {{key: string, found: object, query: URLSearchParams, endpoint: string}} context
 */
export async function drawTab(box, context) {
  const isOld = question();
  const [, , load] = chosen();
  let content;
  try {
    content = await (await load()).tab(context);
  } catch (error) {
    content = [failure(error)];
  }
  if (!isOld()) box.replaceChildren(...content.filter(Boolean));
}
