import {listAddress} from '../case/case-address.js';
import {newKey} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {sessionEnded} from '../lib/session.js';
import {askForNeeded, neededLater, sayByButton, showRefusal} from './refusals.js';
import {isIdle} from './conditions.js';
import {goTo, problem, showProblem, showSummary} from './problems.js';
import {PREVENTED, send} from './send.js';

/** From the press on the button to what became of it: what is wrong is shown, or the form is sent once and its answer told. */

const ONCE_ALREADY = '这张表单刚才已经提交成功，没有再办一次。请到“我的单据”里看；确实要另办一份的，请再点一次。';

/** What the person has to see to before anything is sent; returns whether there is something. */
function stops(root, fields, state) {
  for (const field of fields) {
    showProblem(field, problem(root, field));
    field.sayAll?.();
  }
  const wrong = showSummary(root, fields);
  if (wrong.length > 0) {
    goTo(wrong[0]);
    return true;
  }
  const needed = neededLater(fields, field => isIdle(root, field));
  if (state.wasAsked || needed.length === 0) return false;
  state.wasAsked = true;
  askForNeeded(root, needed);
  return true;
}

/**
 * Takes the sending over from the engine's form.
 * @param {object} camForm
 * @param {object} scope its AngularJS scope
 * @param {HTMLElement} root
 * @param {HTMLElement[]} fields
 * @param {{key: string, draft: ?object, address: ?string, rest: ?function(): Promise<void>}} filing
 */
export function takeOverSending(camForm, scope, root, fields, filing) {
  const state = {wasAsked: false, isUnderWay: false};
  const finish = (done, error, answer) => scope.$root.$applyAsync(() => done(error, answer));

  const refused = async (done, error) => {
    filing.draft?.resume();
    finish(done, new Error(PREVENTED));
    if (error.status === 401) {
      await filing.draft?.save();
      sessionEnded(scope.$root);
    } else if (error.status === 422) {
      filing.key = newKey();
      filing.draft?.changed();
      sayByButton(root, ONCE_ALREADY, el('div', {}, el('a', {href: listAddress({}), textContent: '我的单据'})));
    } else {
      await showRefusal(root, fields, camForm, filing.address, error);
    }
  };

  camForm.on('submit', () => {
    if (!state.isUnderWay && !stops(root, fields, state)) return;
    camForm.submitPrevented = true;
  });
  camForm.submitVariables = async done => {
    state.isUnderWay = true;
    filing.draft?.hold();
    await filing.rest?.();
    try {
      const answer = await send(camForm, filing.key);
      state.isUnderWay = false;
      filing.draft?.end();
      finish(done, null, answer);
    } catch (error) {
      // The button lives from now on, and what is wrong is shown a moment later.
      state.isUnderWay = false;
      await refused(done, error);
    }
  };
}
