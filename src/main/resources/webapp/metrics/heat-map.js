import {openDiagram} from '../lib/diagram.js';
import {el} from '../lib/dom.js';
import {table} from '../lib/table.js';
import {toCases} from './figures.js';
import {heatScale, MEASURES} from './heat-scale.js';
import {casesAddress} from './metrics-address.js';

/** The procedure's diagram, each task with its number and coloured by it; and the same numbers as a table. */

const CORNER = {top: 0, right: 0};
const heat = step => `gc-heat-${step}`;

const badge = (measure, {task, name, value}) => el('span', {
  className: `gc-badge${value ? '' : ' gc-badge-nothing'}`,
  textContent: measure.short(value),
  title: `${name}：${measure.title} ${measure.words(value)}`,
  dataset: {task}
});

/** What a folded part shows of the steps in it: how many there are in all, or the longest of their times; coloured as its hottest step. */
function foldedParts(diagram, steps, measure) {
  const inside = new Map();
  for (const step of steps) {
    const part = diagram.foldedInto(step.task);
    if (part !== null) inside.set(part, [...inside.get(part) ?? [], measure.of(step)]);
  }
  return [...inside].map(([task, all]) => {
    const values = all.filter(value => value !== null);
    const hottest = values.length > 0 ? Math.max(...values) : null;
    return {task, name: diagram.nameOf(task), hottest, value: measure.isCount ? values.reduce((sum, value) => sum + value, 0) : hottest};
  });
}

const legendRow = ({legend}, measure) => el('p', {className: 'gc-heat-legend'},
  el('span', {textContent: `${measure.title}（${measure.about}），颜色越深越${measure.isCount ? '多' : '长'}：`}),
  legend.length === 0
    ? el('span', {textContent: '现在没有。'})
    : legend.map(({step, words}) => el('span', {className: 'gc-heat-step'}, el('i', {className: `gc-heat-key gc-heat-key-${step}`}), words)));

function paint(diagram, steps, measure, legendBox) {
  const scale = heatScale(measure, steps);
  diagram.clear();
  const shown = steps.filter(step => step.onDiagram && diagram.has(step.task));
  const tasks = shown.map(step => ({task: step.task, name: step.name, value: measure.of(step), hottest: measure.of(step)}));
  for (const place of [...tasks, ...foldedParts(diagram, shown, measure)]) {
    [1, 2, 3, 4, 5].forEach(one => diagram.unmark(place.task, heat(one)));
    const found = scale.stepOf(place.hottest);
    if (found > 0) diagram.mark(place.task, heat(found));
    diagram.badge(place.task, badge(measure, place), CORNER);
  }
  legendBox.replaceChildren(legendRow(scale, measure));
}

const choice = (measure, isChosen, choose) => el('label', {},
  el('input', {type: 'radio', name: 'measure', value: measure.name, checked: isChosen, onchange: () => choose(measure)}), measure.title);

const cell = (procedure, measure, step) => el('td', {className: 'gc-right', dataset: {measure: measure.name}},
  toCases(measure.words(measure.of(step)), Boolean(measure.of(step)), casesAddress(procedure, measure.set, {task: step.task})));

const heads = () => ['环节', ...MEASURES.map(measure =>
  el('th', {className: 'gc-right', textContent: measure.title, title: measure.about, dataset: {measure: measure.name}}))];

const row = (procedure, step) => el('tr', {},
  el('td', {textContent: step.onDiagram ? step.name : `${step.name}（以前的版本）`}), MEASURES.map(measure => cell(procedure, measure, step)));

/**
 * @param {HTMLElement} box already in the page
 * @param {object} found the procedure with its `bpmn` and `steps`
 * @returns {Promise<function(): void>} lets go of it
 */
export async function heatMap(box, found) {
  const legendBox = el('div');
  const diagramBox = el('div', {className: 'gc-heat'});
  const rows = table(heads(), found.steps.map(step => row(found.procedure, step)), 'gc-narrow gc-heat-table');
  let diagram = null;
  const choose = measure => {
    rows.querySelectorAll('[data-measure]').forEach(one => one.classList.toggle('gc-shown', one.dataset.measure === measure.name));
    if (diagram) paint(diagram, found.steps, measure, legendBox);
  };
  box.replaceChildren(
    el('fieldset', {className: 'gc-measures'}, el('legend', {textContent: '图上显示'}), MEASURES.map((measure, at) => choice(measure, at === 0, choose))),
    legendBox, diagramBox, rows);
  choose(MEASURES[0]);
  diagram = await openDiagram(diagramBox, found.bpmn);
  choose(MEASURES.find(measure => box.querySelector('input:checked').value === measure.name));
  return () => diagram.close();
}
