import {svg} from './svg.js';

const WIDTH = 150;
const HEIGHT = 34;
const EDGE = 3;

/**
 * A small line that shows how something went; its numbers are in a table elsewhere.
 * @param {number[]} values from the first day on
 * @param {string} words what it shows, for people who do not see it
 * @returns {SVGElement}
 */
export function sparkline(values, words) {
  const largest = Math.max(1, ...values);
  const x = at => EDGE + (at * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1);
  const y = value => HEIGHT - EDGE - (value * (HEIGHT - 2 * EDGE)) / largest;
  const points = values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`);
  const last = values.length - 1;
  return svg('svg', {class: 'gc-spark', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, role: 'img', 'aria-label': words},
    svg('title', {}, words),
    svg('line', {class: 'gc-spark-base', x1: 0, x2: WIDTH, y1: HEIGHT - EDGE, y2: HEIGHT - EDGE}),
    svg('polyline', {class: 'gc-spark-line', points: points.join(' ')}),
    last >= 0 && svg('circle', {class: 'gc-spark-end', cx: x(last), cy: y(values[last]), r: 2.5}));
}
