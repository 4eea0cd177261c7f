import {fillCopy} from '../case/case-copy.js';
import {forms} from '../lib/normal-form.js';
import {watchBounds} from './bounds.js';
import {loadElements} from './elements.js';
import {problem, renewSummary, showConditions, showNote, showProblem, showSummary} from './problems.js';
import {fillStart} from './start-values.js';
import {tellSent} from './sent.js';
import {fieldNamed, FIELDS, fill, nameOf, valueOf} from './values.js';

let click = Promise.resolve();
document.addEventListener('pointerdown', () => {
  click = new Promise(done => {
    for (const end of ['pointerup', 'pointercancel']) document.addEventListener(end, () => setTimeout(done), {capture: true, once: true});
    // The list of a select takes the pointer with it, and no release arrives.
    setTimeout(done, 500);
  });
}, true);

/** Does what moves the page once a click under way has arrived; otherwise the button slips away from under the pointer. */
const afterClick = work => click.then(work);

/** A number or a name is shown in the form in which the server keeps it. */
function normalise(field) {
  const form = forms[field.dataset?.normalForm];
  if (form && field.value) field.value = form(field.value);
}

/** Lets Tasklist know, which sees its own fields only, that there is something to save. */
function markChanged(camForm, scope) {
  camForm.formElement.controller?.('form')?.$setDirty();
  scope.$applyAsync();
}

/** Shows the stored value; a list comes as text. */
function restore(field, stored) {
  if (stored === null || stored === undefined || stored === '') return;
  field.value = typeof stored === 'string' && field.dataset.variableType === 'Json' ? JSON.parse(stored) : stored;
}

/** Starts fields that are still empty from variables of the case. */
function presetFrom(camForm, root, preset) {
  if (!preset || !camForm.taskId) return;
  camForm.client.resource('task').formVariables({id: camForm.taskId, names: Object.values(preset)}, (error, stored) => {
    for (const [name, source] of Object.entries(preset)) {
      const value = stored?.[source]?.value;
      const field = fieldNamed(root, name);
      if (value !== undefined && value !== null && !valueOf(field)) fill(field, String(value));
    }
  });
}

/** What the engine's form does with the values, and what of it is ours. */
function carryValues(camForm, root, fields, options) {
  const loaded = loadElements(camForm, root);
  const composed = fields.filter(field => field.dataset.variableName);
  const variables = camForm.variableManager;
  const handOver = () => {
    for (const field of composed) variables.variable(nameOf(field)).value = field.isEmpty ? null : field.value;
  };
  camForm.on('form-loaded', () => {
    for (const field of composed) variables.createVariable({name: nameOf(field), type: field.dataset.variableType, value: null});
  });
  camForm.on('variables-applied', async () => {
    await loaded;
    for (const field of composed) restore(field, variables.variable(nameOf(field)).value);
    presetFrom(camForm, root, options.preset);
    // What a procedure's own elements propose comes after what is stored and before what is copied.
    root.dispatchEvent(new Event('guicheng-filled'));
    await fillCopy(camForm, root);
    await fillStart(camForm, root);
    showConditions(root, fields);
    watchBounds(camForm, root, fields);
  });
  camForm.on('store', handOver);
  camForm.on('variables-stored', () => showNote(root, '已暂存在本机浏览器中，尚未提交。'));
  camForm.on('submit', () => {
    handOver();
    for (const field of fields) showProblem(field, problem(root, field));
    const wrong = showSummary(root, fields);
    if (wrong.length === 0) return;
    camForm.submitPrevented = true;
    wrong[0].field.scrollIntoView({block: 'center'});
  });
}

/** What the person does with the fields. */
function watch(camForm, scope, root, fields) {
  const fieldOf = event => fields.find(candidate => candidate.contains(event.target));
  // Before the engine's own listeners take the value over.
  root.addEventListener('change', event => normalise(event.target), true);
  root.addEventListener('input', event => {
    // As one types, and not at the change that the click on “暂存” brings with it, which may arrive behind what was said of that click.
    showNote(root, null);
    const field = fieldOf(event);
    if (!field?.closest('.gc-wrong')) return;
    showProblem(field, problem(root, field));
    renewSummary(root, fields);
  });
  root.addEventListener('change', event => afterClick(() => {
    const field = fieldOf(event);
    if (!field) return;
    if (field.dataset.variableName) markChanged(camForm, scope);
    showProblem(field, valueOf(field) ? problem(root, field) : null);
    showConditions(root, fields);
    renewSummary(root, fields);
  }));
  root.addEventListener('focusout', event => afterClick(() => {
    if (fields.includes(event.target)) showProblem(event.target, problem(root, event.target));
  }));
}

/**
 * Binds a form to Tasklist: composed fields send their values, conditions between fields are checked, and what is wrong is
 * said beside the field in the server's own words before anything is sent.
 *
 * @param {object} camForm the engine's form
 * @param {object} scope its AngularJS scope
 * @param {{preset?: Object<string, string>}} [options] `preset`: fields to start from a case variable
 */
export function form(camForm, scope, options = {}) {
  const root = camForm.formElement[0];
  const fields = [...root.querySelectorAll(FIELDS)];
  tellSent(camForm);
  carryValues(camForm, root, fields, options);
  watch(camForm, scope, root, fields);
}
