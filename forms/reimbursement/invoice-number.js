import {number as digitsOf} from '../../app/lib/normal-form.js';

const WAY_OUT = '票据上没有这样的发票号码的，请改填无票原因（没有发票的理由）。';
const NO_DIGITS = '只能是数字，不能含有字母或其他符号。';

/**
 * What is wrong with an invoice's code and number, in the server's words; null where nothing is.
 * @param {string} code blank where it was left out
 * @param {string} number
 * @returns {?string}
 */
export function invoiceProblem(code, number) {
  const digits = digitsOf(number);
  const before = digitsOf(code);
  const wrongNumber = reason => `发票号码${reason}${WAY_OUT}`;
  const wrongCode = reason => `发票代码${reason}${WAY_OUT}`;
  if (!/^[0-9]+$/.test(digits)) return wrongNumber(NO_DIGITS);
  if (digits.length !== 20 && digits.length !== 8) {
    return wrongNumber(`须为 20 位数字，或 8 位数字并填写 10 位或 12 位的发票代码；填写的是 ${digits.length} 位。`);
  }
  if (before === '') return null;
  if (!/^[0-9]+$/.test(before)) return wrongCode(NO_DIGITS);
  if (digits.length === 20 && before !== digits.slice(0, 12)) return wrongCode('20 位的发票号码没有发票代码，请不要填写。');
  if (before.length !== 12 && before.length !== 10) {
    return wrongCode(`须为 10 位或 12 位数字，没有的请不要填写；填写的是 ${before.length} 位。`);
  }
  return null;
}
