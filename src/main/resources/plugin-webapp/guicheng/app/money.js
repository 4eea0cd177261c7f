/** Money: typed in yuan, kept in cents, never a fraction of a cent. */

const AMOUNT = /^(\d{1,8})(?:\.(\d{1,2}))?$/;

/**
 * Reads what a person typed; full-width digits and thousands separators are fine.
 * @param {string} text
 * @returns {?number} cents, or null where it is no amount
 */
export function toCents(text) {
  const plain = text.normalize('NFKC').replace(/[,\s¥¥]/g, '');
  const match = AMOUNT.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] || '').padEnd(2, '0'));
}

/** @returns {string} `1234.50`, for an input */
export const toInput = cents => (cents === null || cents === undefined ? '' : (cents / 100).toFixed(2));

/** @returns {string} `¥1,234.50` */
export const yuan = cents =>
  `¥${(cents / 100).toLocaleString('en-US', {minimumFractionDigits: 2, maximumFractionDigits: 2})}`;
