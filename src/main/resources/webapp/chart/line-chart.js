import {el} from '../lib/dom.js';
import {readWith} from './chart-reading.js';
import {svg} from './svg.js';

/** A chart of lines over days. Lines differ by dash and by colour, and are named in the legend; the numbers are in a table beside. */

const WIDTH = 1000;
const HEIGHT = 220;
const LEFT = 46;
const RIGHT = 14;
const TOP = 12;
const BOTTOM = 28;
const NICE = [1, 2, 5];
const STEPS = 4;
const LABELS = 8;

/** The distance of the lines behind: 1, 2 or 5 times a power of ten, so that a few of them reach the largest. */
function stepFor(largest) {
  for (let power = 1; ; power *= 10) {
    const step = NICE.map(nice => nice * power).find(one => one * STEPS >= largest);
    if (step) return step;
  }
}

function scales(days, series) {
  const largest = Math.max(1, ...series.flatMap(line => days.map(day => day[line.name])));
  const step = stepFor(largest);
  const top = Math.ceil(largest / step) * step;
  return {
    step,
    top,
    x: at => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, days.length - 1),
    y: value => HEIGHT - BOTTOM - (value * (HEIGHT - TOP - BOTTOM)) / top
  };
}

const rows = ({step, top, y}) => Array.from({length: top / step + 1}, (unused, at) => at * step).map(value => svg('g', {},
  svg('line', {class: 'gc-chart-grid', x1: LEFT, x2: WIDTH - RIGHT, y1: y(value), y2: y(value)}),
  svg('text', {class: 'gc-chart-text', x: LEFT - 8, y: y(value) + 4, 'text-anchor': 'end'}, String(value))));

function dates(days, {x}) {
  const every = Math.max(1, Math.ceil(days.length / LABELS));
  return days.map(({day}, at) => at % every === 0 && svg('text', {
    class: 'gc-chart-text',
    x: x(at),
    y: HEIGHT - 8,
    'text-anchor': at === 0 ? 'start' : x(at) > WIDTH - RIGHT - 30 ? 'end' : 'middle'
  }, day.slice(5)));
}

const path = (days, line, {x, y}) => svg('polyline', {
  class: `gc-line gc-line-${line.name}`,
  points: days.map((day, at) => `${x(at).toFixed(1)},${y(day[line.name]).toFixed(1)}`).join(' ')
});

const legend = series => el('ul', {className: 'gc-legend'}, series.map(line => el('li', {},
  svg('svg', {class: 'gc-legend-line', viewBox: '0 0 36 8', width: 36, height: 8, 'aria-hidden': 'true'},
    svg('polyline', {class: `gc-line gc-line-${line.name}`, points: '0,4 36,4'})),
  el('span', {textContent: line.title}))));

/**
 * @param {string} title what the chart shows, and in which unit
 * @param {object[]} days each with its `day` and a number for each line
 * @param {{name: string, title: string}[]} series the lines
 * @returns {HTMLElement}
 */
export function lineChart(title, days, series) {
  const scale = scales(days, series);
  const drawing = svg('svg', {class: 'gc-chart-drawing', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': title, tabindex: 0},
    rows(scale), dates(days, scale), series.map(line => path(days, line, scale)));
  const reading = el('output', {className: 'gc-reading'});
  readWith({drawing, reading, days, series, scale, frame: {left: LEFT, top: TOP, bottom: HEIGHT - BOTTOM, width: WIDTH}});
  return el('figure', {className: 'gc-chart'}, el('figcaption', {}, el('strong', {textContent: title}), legend(series), reading), drawing);
}
