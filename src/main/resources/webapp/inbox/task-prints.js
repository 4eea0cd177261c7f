import {printLinks} from '../case/print-links.js';
import {currentSheet} from './current-sheet.js';

/** The prints of the task that is open, for Ctrl+P. */
export function printsOfOpenTask() {
  const sheet = document.querySelector('.gc-task-sheet') && currentSheet()?.sheet;
  return sheet?.prints ? printLinks(sheet) : [];
}
