/** Numbers as people say them. */

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Two neighbouring units, the smaller left out where there is none of it. */
function two(seconds, large, largeName, small, smallName) {
  const whole = Math.round(seconds / small);
  const [first, rest] = [Math.floor(whole / (large / small)), whole % (large / small)];
  return rest === 0 ? `${first} ${largeName}` : `${first} ${largeName} ${rest} ${smallName}`;
}

/** How long a day is, and what it is called: of the clock's hours or of the office's. */
const CLOCK = {day: DAY, name: '天'};
let counted = CLOCK;

/**
 * What durations on the page are counted by, from now on.
 * @param {'clock'|'working'} hours
 * @param {number} secondsADay how many seconds of these hours a day has
 */
export function countBy(hours, secondsADay) {
  counted = hours === 'working' ? {day: secondsADay, name: '个工作日'} : CLOCK;
}

/**
 * @param {?number} seconds
 * @returns {string} `2 天 3 小时`, `45 分钟`, or a dash where there is nothing to measure
 */
export function duration(seconds) {
  if (seconds === null || seconds === undefined) return '—';
  if (seconds < MINUTE) return `${Math.round(seconds)} 秒`;
  if (seconds < HOUR) return `${Math.round(seconds / MINUTE)} 分钟`;
  if (seconds < counted.day) return two(seconds, HOUR, '小时', MINUTE, '分钟');
  return days(seconds);
}

/** Whole days, and hours of the last: a day of the office need not have whole hours. */
function days(seconds) {
  const whole = Math.floor(seconds / counted.day);
  const hours = Math.round((seconds - whole * counted.day) / HOUR);
  if (hours * HOUR >= counted.day) return `${whole + 1} ${counted.name}`;
  return hours === 0 ? `${whole} ${counted.name}` : `${whole} ${counted.name} ${hours} 小时`;
}

/**
 * The same where there is little room.
 * @param {?number} seconds
 * @returns {string} `2.1 天`, `45 分`
 */
export function shortDuration(seconds) {
  if (seconds === null || seconds === undefined) return '—';
  if (seconds < HOUR) return `${Math.round(seconds / MINUTE)} 分`;
  return seconds < counted.day ? `${Number((seconds / HOUR).toFixed(1))} 时` : `${Number((seconds / counted.day).toFixed(1))} ${counted.name}`;
}

/** @returns {string} `93.5%`, or a dash where there is nothing to divide */
export const percent = share =>
  (share === null || share === undefined ? '—' : `${Number((share * 100).toFixed(1))}%`);

/** @returns {string} `1,234`, or a dash where it is not counted */
export const count = value => (value === null || value === undefined ? '—' : value.toLocaleString('en-US'));

const KINDS = {
  count: {words: count, more: '多', less: '少'},
  seconds: {words: duration, more: '长', less: '短'},
  share: {words: difference => `${Number((difference * 100).toFixed(1))} 个百分点`, more: '高', less: '低'}
};

/**
 * @param {?number} value
 * @param {'count'|'seconds'|'share'} kind
 */
export const inWords = (value, kind) => (kind === 'share' ? percent(value) : KINDS[kind].words(value));

/**
 * How a figure compares to that of the range before, with an arrow and in words: `▲ 多 12`, `▼ 短 2 小时`.
 * @param {{value: ?number, before: ?number}} figure
 * @param {'count'|'seconds'|'share'} kind
 * @returns {string} empty where there is nothing to compare
 */
export function change({value, before}, kind) {
  if (value === null || before === null || before === undefined) return '';
  const {words, more, less} = KINDS[kind];
  const difference = value - before;
  if (difference === 0) return '持平';
  return difference > 0 ? `▲ ${more} ${words(difference)}` : `▼ ${less} ${words(-difference)}`;
}
