import {svg} from './svg.js';

/** Reading a chart day by day: with the mouse above it, or with the arrow keys. */

const STEPS = {ArrowLeft: -1, ArrowRight: 1};

/**
 * @param {object} chart
 * @param {SVGElement} chart.drawing
 * @param {HTMLElement} chart.reading where the numbers are said
 * @param {object[]} chart.days
 * @param {{name: string, title: string}[]} chart.series
 * @param {{x: function(number): number}} chart.scale
 * @param {{left: number, top: number, bottom: number, width: number}} chart.frame
 */
export function readWith({drawing, reading, days, series, scale, frame}) {
  const line = svg('line', {class: 'gc-chart-at', y1: frame.top, y2: frame.bottom, visibility: 'hidden'});
  let at = days.length - 1;
  const show = next => {
    at = Math.min(days.length - 1, Math.max(0, next));
    line.setAttribute('x1', scale.x(at));
    line.setAttribute('x2', scale.x(at));
    line.setAttribute('visibility', 'visible');
    reading.textContent = `${days[at].day}：${series.map(one => `${one.title} ${days[at][one.name]}`).join('，')}`;
  };
  const hide = () => {
    line.setAttribute('visibility', 'hidden');
    reading.textContent = '';
  };
  drawing.append(line);
  drawing.addEventListener('pointermove', event => {
    const box = drawing.getBoundingClientRect();
    const x = ((event.clientX - box.left) * frame.width) / box.width;
    const width = scale.x(1) - scale.x(0) || 1;
    show(Math.round((x - frame.left) / width));
  });
  drawing.addEventListener('pointerleave', hide);
  drawing.addEventListener('blur', hide);
  drawing.addEventListener('focus', () => show(at));
  drawing.addEventListener('keydown', event => {
    if (!STEPS[event.key]) return;
    event.preventDefault();
    show(at + STEPS[event.key]);
  });
}
