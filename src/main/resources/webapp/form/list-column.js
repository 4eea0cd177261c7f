import {today} from '../lib/day.js';
import {el} from '../lib/dom.js';
import {toCents, toInput, yuan} from '../lib/money.js';

/**
 * A column of a list, as the form declares it once for server and browser: `<th data-column="amountInCents" data-type="cents">`.
 * What is wrong with a value is said in the server's words.
 */

const LARGEST = 9_999_999_999;

const number = text => (text === undefined ? null : Number(text));

/** `a 甲, b 乙` as pairs. */
const optionsOf = text => (text ?? '').split(/\s*,\s*/).filter(Boolean).map(pair => pair.trim().split(/\s+(.*)/));

/** What each type of column is: its input, its value of what was typed and back, and what is wrong with it. */
const TYPES = {
  text: {
    input: column => ({maxLength: column.maxLength}),
    wrong: (value, {maxLength, pattern, hint}) => {
      if ([...value].length > maxLength) return `不得超过 ${maxLength} 个字。`;
      return pattern && !new RegExp(`^(?:${pattern})$`).test(value) ? hint || '格式不正确。' : null;
    }
  },
  integer: {
    input: () => ({inputMode: 'numeric', maxLength: 12, className: 'gc-amount'}),
    read: text => (/^-?\d{1,15}$/.test(text) ? Number(text) : text),
    wrong: (value, column) => (Number.isInteger(value) ? outside(value, number(column.min), number(column.max)) : '须为整数。')
  },
  cents: {
    input: () => ({inputMode: 'decimal', maxLength: 20, className: 'gc-amount'}),
    read: text => toCents(text) ?? text,
    show: value => (typeof value === 'string' ? value : value ? toInput(value) : ''),
    wrong: (value, column) => {
      const [least, most] = [number(column.min) ?? 0, number(column.max) ?? LARGEST];
      const isFine = Number.isInteger(value) && value >= least && value <= most;
      return isFine ? null : `须为 ${yuan(least).slice(1)} 至 ${yuan(most).slice(1)} 元，最多两位小数。`;
    }
  },
  day: {
    input: () => ({type: 'date'}),
    wrong: (value, {min, max}) => {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return '须为有效日期，如 2026-11-01。';
      if (max === 'today' && value > today()) return '不得晚于今天。';
      if (min === 'today' && value < today()) return '不得早于今天。';
      return outside(value, min, max === 'today' ? null : max, '不得早于', '不得晚于');
    }
  },
  choice: {
    wrong: (value, {options}) => (options.some(([code]) => code === value) ? null : `须为以下之一：${options.map(([, words]) => words).join('、')}。`)
  },
  boolean: {input: () => ({type: 'checkbox'}), wrong: () => null}
};

function outside(value, least, most, below = '不得小于', above = '不得大于') {
  if (least !== null && least !== undefined && value < least) return `${below} ${least}。`;
  return most !== null && most !== undefined && value > most ? `${above} ${most}。` : null;
}

/** @param {HTMLTableCellElement} head the declaration */
export function columnOf(head) {
  const {column: name, type = 'text', required, maxLength = '200', min, max, pattern, options, oneOf, cell, sum} = head.dataset;
  const title = head.textContent.trim();
  return {
    name, type, title, min, max, pattern, sum, cell,
    label: type === 'cents' ? title.replace(/（[^）]*）$/, '') : title,
    hint: head.title,
    isRequired: required !== undefined,
    maxLength: Number(maxLength),
    options: optionsOf(options),
    oneOf: oneOf ?? null
  };
}

/** The input of a column, with a value of its kind. */
export function inputOf(column, value) {
  if (column.type === 'choice') {
    return el('select', {name: column.name, value: value ?? ''}, el('option', {value: '', textContent: '请选择'}),
      column.options.map(([code, words]) => el('option', {value: code, textContent: words, selected: code === value})));
  }
  const {input = () => ({}), show = shown => String(shown ?? '')} = TYPES[column.type];
  const field = el('input', {name: column.name, type: 'text', ...input(column)});
  if (field.type === 'checkbox') field.checked = value === true;
  else field.value = show(value);
  return field;
}

/** What was typed, as the server takes it; nothing where nothing was. */
export function valueOf(column, field) {
  if (field.type === 'checkbox') return field.checked ? true : undefined;
  const text = field.value.trim();
  return text === '' ? undefined : (TYPES[column.type].read ?? (typed => typed))(text);
}

/** What is wrong with a value, or null. */
export function wrong(column, value) {
  if (value === undefined) return column.isRequired ? '必须填写。' : null;
  return TYPES[column.type].wrong(value, column);
}
