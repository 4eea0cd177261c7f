import {svg} from './svg.js';

const WIDTH = 180;
const HEIGHT = 14;

const part = (value, largest) => (largest > 0 && value ? Math.max(1, (value * WIDTH) / largest) : 0);

/**
 * Half and nine tenths of something as one bar: dark up to the first, light up to the second. The numbers stand beside it.
 * @param {?number} half
 * @param {?number} mostOf
 * @param {number} largest what fills the bar
 * @returns {SVGElement}
 */
export const spanBar = (half, mostOf, largest) =>
  svg('svg', {class: 'gc-span-bar', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true'},
    svg('rect', {class: 'gc-span-most', x: 0, y: 3, width: part(mostOf, largest), height: 8}),
    svg('rect', {class: 'gc-span-half', x: 0, y: 1, width: part(half, largest), height: 12}));

/**
 * A share of a whole as one bar.
 * @param {?number} share 0 to 1
 * @returns {SVGElement}
 */
export const shareBar = share =>
  svg('svg', {class: 'gc-share-bar', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, width: WIDTH, height: HEIGHT, 'aria-hidden': 'true'},
    svg('rect', {class: 'gc-share-whole', x: 0, y: 2, width: WIDTH, height: 10}),
    svg('rect', {class: 'gc-share-part', x: 0, y: 2, width: part(share, 1), height: 10}));
