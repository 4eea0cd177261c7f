/** Money: typed in yuan, kept in cents, never a fraction of a cent. */

/** Commas stand before groups of three or nowhere: `12,50` and `1234,56` are a slip, not an amount. */
const AMOUNT = /^[¥￥]?\s*([0-9]{1,8}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]{1,2}))?$/;
const LARGEST_YUAN = 99999999;

/** Full-width digits, points and commas are fine; circled and raised digits are something else. */
const halfWidth = text => text.replace(/[０-９．，]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/**
 * Reads what a person typed: digits, a point, commas before groups of three, ￥ in front, and blanks around.
 * @param {string} text
 * @returns {?number} cents, or null where it is no amount
 */
export function toCents(text) {
  const match = AMOUNT.exec(halfWidth(text).trim());
  if (!match) return null;
  const whole = Number(match[1].replaceAll(',', ''));
  return whole > LARGEST_YUAN ? null : whole * 100 + Number((match[2] || '').padEnd(2, '0'));
}

/** @returns {string} `1234.50`, for an input */
export const toInput = cents => (cents === null || cents === undefined ? '' : (cents / 100).toFixed(2));

/** @returns {string} `¥1,234.50` */
export const yuan = cents =>
  `¥${(cents / 100).toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2})}`;
