import {count, duration, shortDuration} from '../lib/figure-words.js';

/** What the diagram can show of each task, and how its numbers fall into five steps of one colour. */

export const MEASURES = [
  {name: 'open', title: '待办', about: '现在等着办的任务', words: count, short: count, of: step => step.open, isCount: true, set: 'step-open'},
  {name: 'overdue', title: '逾期', about: '现在已过办理时限的任务', words: count, short: count, of: step => step.overdue, isCount: true, set: 'step-overdue'},
  {name: 'waiting', title: '等待时间中位数', about: '从可以签收到有人签收', words: duration, short: shortDuration, of: step => step.waiting.p50, set: 'step'},
  {name: 'working', title: '办理时间中位数', about: '从签收到办完', words: duration, short: shortDuration, of: step => step.working.p50, set: 'step'}
];

const STEPS = 5;

/** Largest number of a step; where they are counted, whole ones. */
const end = (at, largest, isCount) => (isCount ? Math.floor((largest * at) / STEPS) : (largest * at) / STEPS);

/**
 * @param {object} measure
 * @param {object[]} steps
 * @returns {{stepOf: function(?number): number, legend: {step: number, words: string}[]}} `stepOf` gives 1 to 5, or 0 where there
 *   is nothing to colour
 */
export function heatScale(measure, steps) {
  const largest = Math.max(0, ...steps.map(step => measure.of(step) ?? 0));
  const ends = Array.from({length: STEPS}, (unused, at) => end(at + 1, largest, measure.isCount));
  const stepOf = value => (value ? ends.findIndex(limit => value <= limit) + 1 : 0);
  const words = (from, to) => {
    if (!measure.isCount) return `至 ${measure.words(to)}`;
    return from + 1 === to ? measure.words(to) : `${measure.words(from + 1)} 至 ${measure.words(to)}`;
  };
  const legend = ends.map((to, at) => ({step: at + 1, from: at === 0 ? 0 : ends[at - 1], to}))
    .filter(({from, to}) => to > from)
    .map(({step, from, to}) => ({step, words: words(from, to)}));
  return {stepOf, legend};
}
