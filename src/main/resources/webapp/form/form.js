import {fillCopy} from '../case/case-copy.js';
import {newKey} from '../lib/api.js';
import {forms} from '../lib/normal-form.js';
import {reading} from '../lib/press.js';
import {afterClick} from './after-click.js';
import {goToFirst, keepAlive, markChanged} from './angular.js';
import {addressOf, watchBounds} from './bounds.js';
import {loadElements, procedureOf} from './elements.js';
import {firstSigner} from './first-signer.js';
import {keepTyped} from './form-draft.js';
import {nameInputs} from './names.js';
import {problem, renewSummary, showConditions, showProblem} from './problems.js';
import {sendByKey} from './send-key.js';
import {takeOverSending} from './sending.js';
import {tellSent} from './sent.js';
import {fillStart} from './start-values.js';
import {fieldNamed, FIELDS, fill, nameOf, valueOf} from './values.js';
import {answerByPress} from './yes-no.js';

/** A number or a name is shown in the form in which the server keeps it. */
function normalise(field) {
  const form = forms[field.dataset?.normalForm];
  if (form && field.value) field.value = form(field.value);
}

/** Shows the stored value; a list comes as text. */
function restore(field, stored) {
  if (stored === null || stored === undefined || stored === '') return;
  field.value = typeof stored === 'string' && field.dataset.variableType === 'Json' ? JSON.parse(stored) : stored;
}

/** Starts fields that are still empty from variables of the case. */
async function presetFrom(camForm, root, preset) {
  if (!preset || !camForm.taskId) return;
  const stored = await new Promise((done, fail) => {
    camForm.client.resource('task').formVariables({id: camForm.taskId, names: Object.values(preset)}, (error, values) => (error ? fail(error) : done(values)));
  });
  for (const [name, source] of Object.entries(preset)) {
    const value = stored[source]?.value;
    const field = fieldNamed(root, name);
    if (value !== undefined && value !== null && !valueOf(field)) fill(field, String(value));
  }
}

/** What the engine's form does with the values, and what of it is ours. */
function carryValues(camForm, root, fields, options, filing) {
  const loaded = loadElements(camForm, root);
  const composed = fields.filter(isComposed);
  const variables = camForm.variableManager;
  camForm.on('form-loaded', () => {
    for (const field of composed) variables.createVariable({name: nameOf(field), type: field.dataset.variableType, value: null});
  });
  camForm.on('variables-applied', async () => {
    await loaded;
    nameInputs(root);
    for (const field of composed) restore(field, variables.variable(nameOf(field)).value);
    await reading(root, () => presetFrom(camForm, root, options.preset));
    // What a procedure's own elements propose comes after what is stored and before what is copied.
    root.dispatchEvent(new Event('guicheng-filled'));
    await fillCopy(camForm, root);
    await fillStart(camForm, root);
    await keepTyped(root, fields, async () => `${await procedureOf(camForm)}/${camForm.taskId ?? 'start'}`, filing);
    answerByPress(fields);
    showConditions(root, fields);
    await reading(root, () => askAlong(camForm, root, fields, filing));
    // A task is read before it is answered.
    if (!camForm.taskId) goToFirst(root);
    root.dataset.ready = '';
  });
  // Tasklist's own draft lies in the browser under nobody's name: ours is kept instead.
  camForm.on('store', () => {
    camForm.storePrevented = true;
    filing.draft?.save();
  });
  camForm.on('submit', () => {
    for (const field of composed) variables.variable(nameOf(field)).value = field.isEmpty ? null : field.value;
  });
}

/** What the server says of the form while it is filled in. */
async function askAlong(camForm, root, fields, filing) {
  filing.address = await addressOf(camForm);
  watchBounds(camForm, root, fields, filing.address);
  if (!camForm.taskId && filing.address) Object.assign(filing, watchFirstSigner(root, fields, filing.address));
}

function watchFirstSigner(root, fields, address) {
  const {ask, ...first} = firstSigner(root, fields, address);
  for (const kind of ['change', 'focusout']) root.addEventListener(kind, ask);
  ask();
  return first;
}

/** What the person does with the fields. */
function watch(camForm, scope, root, fields) {
  const fieldOf = event => fields.find(candidate => candidate.contains(event.target));
  for (const kind of ['pointerdown', 'keydown', 'input']) root.addEventListener(kind, () => { root.dataset.begun = ''; }, {once: true});
  // Before the engine's own listeners take the value over.
  root.addEventListener('change', event => normalise(event.target), true);
  root.addEventListener('input', event => {
    const field = fieldOf(event);
    if (!field?.closest('.gc-wrong')) return;
    // Nothing is red under the fingers; what is still wrong is said once the place is left.
    showProblem(field, null);
    renewSummary(root, fields);
  });
  root.addEventListener('change', event => afterClick(() => {
    const field = fieldOf(event);
    if (!field) return;
    if (field.dataset.variableName) markChanged(camForm, scope);
    if (!field.sayAll || field.closest('.gc-wrong')) showProblem(field, valueOf(field) ? problem(root, field) : null);
    showConditions(root, fields);
    renewSummary(root, fields);
  }));
  root.addEventListener('focusout', event => afterClick(() => {
    const field = event.target;
    if (fields.includes(field) && field.isConnected && valueOf(field) !== '') showProblem(field, problem(root, field));
  }));
}

const isComposed = field => Boolean(field.dataset.variableName);

/** What the person has typed is theirs, whatever a draft says that arrives later; a mere click into a field is nothing typed. */
const noteTyped = (fields, place, filing) => fields.filter(field => field.contains(place)).forEach(field => filing.typed.add(field));

/**
 * Binds a form to Tasklist: composed fields send their values, conditions between fields are checked, what is wrong is said beside
 * the field in the server's own words before anything is sent, and what is typed is kept.
 *
 * @param {object} camForm the engine's form
 * @param {object} scope its AngularJS scope
 * @param {{preset?: Object<string, string>}} [options] `preset`: fields to start from a case variable
 */
export function form(camForm, scope, options = {}) {
  const root = camForm.formElement[0];
  const fields = [...root.querySelectorAll(FIELDS)];
  root.dataset.task = camForm.taskId ?? '';
  const filing = {key: newKey(), draft: null, address: null, typed: new Set()};
  keepAlive(camForm);
  tellSent(camForm);
  carryValues(camForm, root, fields, options, filing);
  takeOverSending(camForm, scope, root, fields, filing);
  watch(camForm, scope, root, fields);
  root.addEventListener('input', event => noteTyped(fields, event.target, filing));
  root.addEventListener('change', event => !event.isOurs && fields.includes(event.target) && !isComposed(event.target) && noteTyped(fields, event.target, filing));
  root.addEventListener('click', event => event.target.closest('button') && noteTyped(fields, event.target, filing));
  sendByKey(root);
  scope.$on('$destroy', () => filing.draft?.close());
}
