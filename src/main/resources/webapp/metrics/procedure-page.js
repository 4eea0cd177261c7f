import {get} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {countBy} from '../lib/figure-words.js';
import {asked} from '../lib/page-address.js';
import {failure} from '../lib/page.js';
import {breakdown, definitions, tile} from './figure-parts.js';
import {defined, figureList} from './figures.js';
import {heatMap} from './heat-map.js';
import {metricsAddress} from './metrics-address.js';
import {files, rangeWords, refused} from './page-head.js';
import {attention} from './procedure-card.js';
import {drawTab, tabBar} from './procedure-tabs.js';
import {hoursChoice, rangeAsked, rangeChoice, rangeQuery, rangeShown} from './range-choice.js';

/** One procedure: its figures, where on its diagram the time goes, and the parts of it, one a tab. */

/** How long a page that was left is kept: Cockpit leaves it and comes back at once where only another part is asked for. */
const KEPT = 1000;

/** What was drawn last. */
let shown = null;
let drawing = 0;

/** Lets go of the page, unless it is shown again at once. */
export function leaveProcedure() {
  drawing++;
  const left = shown;
  if (left) setTimeout(() => left.nodes.some(node => node.isConnected) || letGo(left), KEPT);
}

function letGo(left) {
  left.close?.();
  left.isGone = true;
}

const endpoint = key => `/metrics/procedures/${encodeURIComponent(key)}`;
const back = () => el('p', {}, el('a', {href: metricsAddress(), textContent: '← 流程指标'}));

const more = found => (found.more ? [
  el('h4', {textContent: '这个流程的其他指标'}),
  el('div', {className: 'gc-tiles'}, found.more.figures.map(tile)),
  ...found.more.breakdowns.filter(one => one.parts.length > 0).map(one => breakdown(one, one.columns))
] : []);

const explained = found => definitions([
  ...defined(found.definitions), ...(found.more?.figures ?? []).map(({title, definition}) => ({title, definition}))]);

function head(found, query) {
  return [
    back(),
    el('h3', {}, found.name, el('small', {textContent: ` 现行第 ${found.version} 版${found.called ? '，由其他流程调用' : ''}`})),
    el('div', {className: 'gc-head-tools'}, rangeChoice(found), hoursChoice(), files(endpoint(found.procedure), query)),
    rangeWords(found),
    found.empty && el('p', {className: 'gc-empty', textContent: '这段时间没有新收、也没有办结的单据；下面只有现在的情况。'}),
    attention(found.attention),
    figureList(found, found.definitions)
  ].filter(Boolean);
}

async function drawAll(box, key, mine) {
  const found = await get(`${endpoint(key)}?${new URLSearchParams(rangeQuery(rangeAsked()))}`);
  if (mine !== drawing) return;
  countBy(found.hours, found.secondsADay);
  const query = rangeShown(found);
  const [mapBox, tabsBox, tabBox] = [el('div'), el('div'), el('div', {className: 'gc-tab'})];
  const nodes = [...head(found, query), el('h4', {textContent: '流程图'}), mapBox, ...more(found), tabsBox, tabBox, explained(found)];
  box.replaceChildren(...nodes);
  shown = {nodes, tabsBox, tabBox, context: {key, found, query, endpoint: endpoint(key)}, range: rangeAskedOf(key)};
  await Promise.all([drawMap(mapBox, found, shown), tab()]);
}

async function drawMap(mapBox, found, mine) {
  try {
    mine.close = await heatMap(mapBox, found);
    if (mine.isGone) mine.close();
  } catch (error) {
    mapBox.prepend(failure(error));
  }
}

/** Whoever asks for a part sees it at once. */
async function tab() {
  const {tabsBox, tabBox, context} = shown;
  tabsBox.replaceChildren(tabBar());
  await drawTab(tabBox, context);
  if (asked().get('tab')) tabsBox.scrollIntoView({block: 'start'});
}

const rangeAskedOf = key => JSON.stringify([key, rangeAsked()]);

/** Fills the page. */
export async function drawProcedure(box) {
  const mine = ++drawing;
  const key = asked().get('key') ?? '';
  try {
    if (shown && !shown.isGone && shown.range === rangeAskedOf(key)) {
      box.replaceChildren(...shown.nodes);
      await tab();
    } else {
      await drawAll(box, key, mine);
    }
  } catch (error) {
    if (mine === drawing) box.replaceChildren(back(), ...refused(el('h3', {textContent: '流程指标'}), error));
  }
}
