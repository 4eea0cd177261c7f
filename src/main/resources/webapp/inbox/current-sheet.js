/** The sheet of the task that is open now. */

let current = null;

/** @returns {?object} */
export const currentSheet = () => current;

export function keepSheet(sheet) {
  current = sheet;
}
