import {get} from './api.js';
import {fillCopy} from './case-copy.js';
import {el} from './dom.js';
import {watchBounds} from './form/bounds.js';
import {forms} from './normal-form.js';

/**
 * Binds a form to Tasklist: composed fields send their values, conditions between fields are checked, and what is wrong is
 * said beside the field in the server's own words before anything is sent.
 *
 * @param {object} camForm the engine's form
 * @param {object} scope its AngularJS scope
 * @param {{proposePayee?: boolean, preset?: Object<string, string>}} [options] `preset`: fields to start from a case variable
 */
export function form(camForm, scope, options = {}) {
  const root = camForm.formElement[0];
  const loaded = loadElements(root);
  // What the server reckons is nobody's to send.
  const composed = [...root.querySelectorAll('[data-variable-name]:not([data-computed])')];
  const fields = [...root.querySelectorAll('[cam-variable-name], [data-variable-name]:not([data-computed])')];
  const variables = camForm.variableManager;

  camForm.on('form-loaded', () => {
    for (const field of composed) variables.createVariable({name: nameOf(field), type: field.dataset.variableType, value: null});
  });
  camForm.on('variables-applied', async () => {
    await loaded;
    for (const field of composed) {
      const stored = variables.variable(nameOf(field)).value;
      if (stored !== null && stored !== undefined && stored !== '') field.value = typeof stored === 'string' && field.dataset.variableType === 'Json' ? JSON.parse(stored) : stored;
    }
    presetFrom(camForm, root, options.preset);
    if (options.proposePayee) proposePayee(root);
    await fillCopy(camForm, root);
    showConditions(root, fields);
    watchBounds(camForm, root, fields, {nameOf, valueOf});
  });
  const handOver = () => {
    for (const field of composed) variables.variable(nameOf(field)).value = field.isEmpty ? null : field.value;
  };
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
  // Before the engine's own listeners take the value over.
  root.addEventListener('change', event => normalise(event.target), true);
  const fieldOf = event => fields.find(candidate => candidate.contains(event.target));
  root.addEventListener('input', event => {
    const field = fieldOf(event);
    if (!field?.closest('.gc-wrong')) return;
    showProblem(field, problem(root, field));
    if (summaryOf(root)) showSummary(root, fields);
  });
  root.addEventListener('change', event => afterClick(() => {
    const field = fieldOf(event);
    if (!field) return;
    if (composed.includes(field)) markChanged(camForm, scope);
    showNote(root, null);
    showProblem(field, valueOf(field) ? problem(root, field) : null);
    showConditions(root, fields);
    if (summaryOf(root)) showSummary(root, fields);
  }));
  root.addEventListener('focusout', event => afterClick(() => {
    const field = fields.find(candidate => candidate === event.target);
    if (field) showProblem(field, problem(root, field));
  }));
}

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

/** A form brings its own elements: `<guicheng-claim-lines>` is the module `claim-lines.js`. */
function loadElements(root) {
  return Promise.all([...root.querySelectorAll(':not(:defined)')].map(element =>
    import(`./${element.localName.replace('guicheng-', '')}.js`).catch(() => showProblem(element, '表单没有完整加载，请刷新页面。'))));
}

/** A number or a name is shown in the form in which the server keeps it. */
function normalise(field) {
  const form = forms[field.dataset?.normalForm];
  if (form && field.value) field.value = form(field.value);
}

const nameOf = field => field.getAttribute('cam-variable-name') || field.dataset.variableName;

function valueOf(field) {
  if (field.type === 'checkbox') return field.checked ? 'true' : '';
  if (field.dataset.variableName) return field.isEmpty ? '' : field.value ?? '';
  // AngularJS writes `string:` or `? undefined` into options it does not know.
  return field.value.startsWith('?') ? '' : field.value.trim();
}

const fieldNamed = (root, name) => root.querySelector(`[cam-variable-name="${name}"], [data-variable-name="${name}"]`);

const labelOf = (root, field) => root.querySelector(`label[for="${field.id}"]`).firstChild.textContent.trim();

/** What a limit table says the server knows alone. */
const isOfForm = condition => /^\w+!?=/.test(condition);

/** Whether a condition such as `decision=approve` or `decision!=approve` holds now. */
function holds(root, condition) {
  if (!isOfForm(condition)) return false;
  const [, name, operator, values] = /^(\w+)(!?=)(.*)$/.exec(condition);
  const other = fieldNamed(root, name);
  const value = other ? valueOf(other) : '';
  if (!value) return false;
  return values.split('|').includes(value) === (operator === '=');
}

const condition = field => field.dataset.usedWhen || field.dataset.requiredWhen;
const isIdle = (root, field) =>
  Boolean(condition(field)) && isOfForm(condition(field)) && !condition(field).includes('!=') && !holds(root, condition(field));
const isRequired = (root, field) =>
  field.hasAttribute('required') || (Boolean(field.dataset.requiredWhen) && holds(root, field.dataset.requiredWhen));

/** The words for what is wrong with a field, the same as the server's, or null. */
function problem(root, field) {
  if (isIdle(root, field)) return null;
  const value = valueOf(field);
  if (value === '') return isRequired(root, field) ? '必须填写。' : null;
  if (field.problem) return field.problem();
  if (field.dataset.problem) return field.dataset.problem;
  const most = Number(field.getAttribute('maxlength') || 4000);
  if (value.length > most) return `不得超过 ${most} 个字。`;
  const pattern = field.getAttribute('pattern');
  if (pattern && !new RegExp(`^(?:${pattern})$`).test(value)) return field.title || '格式不正确。';
  return null;
}

function showProblem(field, words) {
  const box = field.closest('.gc-field');
  box.classList.toggle('gc-wrong', Boolean(words));
  box.querySelector(':scope > .gc-problem')?.remove();
  if (!words) return;
  box.append(el('div', {className: 'gc-problem', textContent: words}));
  box.closest('details')?.setAttribute('open', '');
}

/** Fields that the present answer does not ask for step back; a star marks those it asks for. */
function showConditions(root, fields) {
  for (const field of fields.filter(condition)) {
    const box = field.closest('.gc-field');
    box.classList.toggle('gc-idle', isIdle(root, field));
    box.classList.toggle('gc-asked', isRequired(root, field));
  }
}

const summaryOf = root => root.querySelector('.gc-summary');

/** Lists at the foot of the form what is wrong now, and returns it. */
function showSummary(root, fields) {
  const wrong = fields.map(field => ({field, words: problem(root, field)})).filter(({words}) => words);
  summaryOf(root)?.remove();
  if (wrong.length > 0) {
    const sentences = wrong.map(({field, words}) => el('li', {textContent: `${labelOf(root, field)}：${words}`}));
    root.append(el('div', {className: 'gc-summary', role: 'alert'}, '尚未提交，请先更正：', el('ul', {}, sentences)));
  }
  return wrong;
}

function showNote(root, words) {
  root.querySelector('.gc-note')?.remove();
  if (words) root.append(el('div', {className: 'gc-note', role: 'status', textContent: words}));
}

/** Lets Tasklist know, which sees its own fields only, that there is something to save. */
function markChanged(camForm, scope) {
  camForm.formElement.controller?.('form')?.$setDirty();
  scope.$applyAsync();
}

/** Shows a value to start from. The person may change it, and only what they leave is sent. */
function setField(field, value) {
  field.value = value;
  // AngularJS may be in the middle of a digest, in which it takes no event.
  setTimeout(() => field.dispatchEvent(new Event('change', {bubbles: true})));
}

function presetFrom(camForm, root, preset) {
  if (!preset || !camForm.taskId) return;
  camForm.client.resource('task').formVariables({id: camForm.taskId, names: Object.values(preset)}, (error, stored) => {
    for (const [name, source] of Object.entries(preset)) {
      const value = stored?.[source]?.value;
      const field = fieldNamed(root, name);
      if (value !== undefined && value !== null && !valueOf(field)) setField(field, String(value));
    }
  });
}

async function proposePayee(root) {
  const field = root.querySelector('[cam-variable-name="payeeName"]');
  try {
    const advice = await get('/reimbursement/advice');
    if (!field.value) setField(field, advice.payeeName);
  } catch (error) {
    showProblem(field, error.message);
  }
}
