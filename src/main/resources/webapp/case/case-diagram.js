import {openDiagram} from '../lib/diagram.js';
import {el} from '../lib/dom.js';
import {drawings} from '../lib/latest.js';
import {failure} from '../lib/page.js';

/** The way a case took, on the diagram of each procedure it ran through. Nothing is told by colour alone. */

/** By state: words, and the sign at the element's corner. */
const STATES = {
  done: ['已经过', ''],
  now: ['正在办', '现'],
  cancelled: ['已取消', '×'],
  incident: ['出错待处理', '！']
};
const NUMBERS = '①②③④⑤⑥⑦⑧⑨⑩';

/**
 * What the runs are called: a procedure that ran several times is numbered.
 * @param {object[]} runs
 * @returns {Map<string, string>} names by the run's id
 */
export function runNames(runs) {
  const names = new Map();
  for (const run of runs) {
    const same = runs.filter(other => other.procedure === run.procedure);
    const place = same.indexOf(run);
    names.set(run.id, same.length === 1 ? run.procedureName : `${run.procedureName}${NUMBERS[place] ?? ` ${place + 1}`}`);
  }
  return names;
}

function badge(activity) {
  const [words, sign] = STATES[activity.state];
  const text = activity.times > 1 ? `${sign}${sign && ' '}${activity.times}` : sign;
  return text && el('span', {className: `gc-path-badge gc-path-badge-${activity.state}`, textContent: text, title: `${words}，共 ${activity.times} 次`});
}

/** A folded part in which something went wrong says so itself. */
function seenOnFirstPlane(diagram, activities) {
  const broken = new Set(activities.filter(activity => activity.state === 'incident').map(activity => diagram.foldedInto(activity.id)));
  return activities.map(activity => (broken.has(activity.id) ? {...activity, state: 'incident'} : activity));
}

function colour(diagram, path) {
  path.flows.forEach(flow => diagram.mark(flow, 'gc-path-flow'));
  for (const activity of seenOnFirstPlane(diagram, path.activities)) {
    if (!diagram.has(activity.id)) continue;
    diagram.mark(activity.id, `gc-path-${activity.state}`);
    const sign = badge(activity);
    if (sign) diagram.badge(activity.id, sign);
  }
}

const legend = () => el('p', {className: 'gc-path-legend'},
  Object.entries(STATES).map(([state, [words, sign]]) =>
    el('span', {}, el('i', {className: `gc-path-sample gc-path-sample-${state}`, textContent: sign, ariaHidden: 'true'}), words)),
  el('span', {}, el('i', {className: 'gc-path-badge', textContent: '2', ariaHidden: 'true'}), '经过的次数'));

function tab(run, name, chosen, choose) {
  return el('button', {
    type: 'button',
    role: 'tab',
    className: `btn btn-default${chosen ? ' gc-chosen' : ''}`,
    ariaSelected: String(chosen),
    textContent: name,
    onclick: choose
  });
}

/**
 * Draws the diagrams into a box that is in the page: one at a time, a tab for each run.
 * @param {HTMLElement} box
 * @param {object[]} runs
 * @returns {function(): void} lets go of them
 */
export function drawDiagrams(box, runs) {
  const drawn = runs.filter(run => run.bpmn);
  const names = runNames(runs);
  const {draw: show, leave} = drawings(async run => {
    const canvas = el('div', {className: 'gc-path', role: 'group', ariaLabel: `${names.get(run.id)}的流程图，经过的环节见下表`});
    const tabs = drawn.length > 1 && el('div', {className: 'gc-path-tabs', role: 'tablist', ariaLabel: '各段流程'},
      drawn.map(one => tab(one, names.get(one.id), one === run, () => show(one))));
    box.replaceChildren(...[tabs, canvas, legend()].filter(Boolean));
    try {
      const diagram = await openDiagram(canvas, run.bpmn);
      colour(diagram, run.path);
      return diagram.close;
    } catch (error) {
      canvas.replaceChildren(failure(error));
      return null;
    }
  });
  if (drawn.length > 0) show(drawn[0]);
  return leave;
}
