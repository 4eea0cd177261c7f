import {withWhom} from '../case/where-now.js';
import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {problem} from './problems.js';
import {plainValues} from './values.js';

/** Who has a case first is said before it is started, as soon as the form is complete. */

const PAUSE = 500;
const BEFORE = '发起后先到：';

/**
 * @param {HTMLElement} root
 * @param {HTMLElement[]} fields
 * @param {string} address below which the form is checked
 * @returns {{ask: function(): void, rest: function(): Promise<void>}} `ask` to be called whenever something has changed; `rest` before the form
 *   is sent: what is tried out and what is meant do not get in each other's way
 */
export function firstSigner(root, fields, address) {
  const line = el('div', {className: 'gc-first-signer', role: 'status'});
  root.append(line);
  let timer = null;
  let asked = null;
  let underWay = Promise.resolve();
  const ask = async () => {
    const values = JSON.stringify({fields: plainValues(fields)});
    if (values === asked || !root.isConnected) return;
    if (fields.some(field => problem(root, field))) {
      asked = null;
      line.textContent = '';
      return;
    }
    asked = values;
    try {
      const steps = await post(`${address}/first-steps`, JSON.parse(values));
      if (asked === values) line.textContent = steps.length > 0 ? `${BEFORE}${steps.map(step => `${step.label}（${withWhom(step)}）`).join('、')}` : '';
    } catch {
      // What it would be refused with is said when it is sent.
      if (asked === values) line.textContent = '';
    }
  };
  return {
    ask: () => {
      clearTimeout(timer);
      timer = setTimeout(() => { underWay = ask(); }, PAUSE);
    },
    rest: () => {
      clearTimeout(timer);
      return underWay;
    }
  };
}
