/** What the sums of a list leave out, because it is no number. */

/**
 * @param {object[]} columns those that are summed
 * @param {object[]} lines all rows in their order, empty ones too
 * @returns {string} empty where nothing is left out
 */
export function leftOut(columns, lines) {
  return columns.map(column => {
    const numbers = lines.map((line, index) => (line[column.name] !== undefined && !Number.isInteger(line[column.name]) ? index + 1 : 0)).filter(Boolean);
    return numbers.length > 0 ? `第 ${numbers.join('、')} 行的${column.label}有误，没有计入${column.sum}。` : '';
  }).join('');
}
