import {post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {yuan} from '../lib/money.js';
import {labelOf, nameOf, plainValues, valueOf} from './values.js';

/** Milliseconds without a key before the server is asked. */
const PAUSE = 400;

const ASKED = ['data-computed', 'data-not-before', 'data-not-after', 'data-after', 'data-at-least', 'data-at-most', 'data-colleague', 'data-not-self', 'data-min-files']
  .map(attribute => `[${attribute}]`).join(', ');

/**
 * What only the server can say of a form being filled in: what it reckons, and which value it would refuse. Said beside the
 * field once somebody has touched it; nobody is kept from typing or from handing in, which the server judges again.
 *
 * @param {object} camForm the engine's form
 * @param {HTMLElement} root
 * @param {HTMLElement[]} fields those that people fill in
 * @param {?string} address below which the form is checked
 */
export function watchBounds(camForm, root, fields, address) {
  const form = root.matches('form') ? root : root.querySelector('form') ?? root;
  if (!root.querySelector(ASKED) && !form.hasAttribute('data-tables') && !form.hasAttribute('data-exactly-one')) return;
  if (!address) return;

  const touched = new Set();
  const fieldOf = event => fields.find(field => field.contains(event.target));
  let asked = 0;
  let timer;

  const ask = async () => {
    clearTimeout(timer);
    const turn = ++asked;
    const values = plainValues(fields);
    try {
      const answer = await post(`${address}/preview`, camForm.taskId ? {task: camForm.taskId, fields: values} : {fields: values});
      if (turn !== asked || !root.isConnected) return;
      showComputed(root, answer.computed);
      showNotes(root, fields, answer.notes);
      const words = Object.fromEntries(answer.findings.map(({field, message}) => [field, message]));
      for (const field of fields) say(root, field, !isTypedIn(field) && (touched.has(field) || valueOf(field)) ? words[nameOf(field)] : null);
      for (const output of outputs(root)) say(root, output, output.value ? words[output.dataset.variableName] : null);
    } catch (error) {
      if (turn === asked) for (const output of outputs(root)) output.title = error.message;
    }
  };

  root.addEventListener('input', event => {
    const field = fieldOf(event);
    if (!field) return;
    touched.add(field);
    say(root, field, null);
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  for (const kind of ['change', 'focusout']) {
    root.addEventListener(kind, event => {
      const field = fieldOf(event);
      if (!field) return;
      if (kind === 'change') touched.add(field);
      clearTimeout(timer);
      // Once the form has taken the value over.
      timer = setTimeout(ask);
    });
  }
  ask();
}

/** Below which this form is checked, from the key by which the engine knows it; null for a form that procedures share. Rejects where it is not known. */
export async function addressOf(camForm) {
  const key = await new Promise((done, fail) => {
    const answer = (error, form) => (error ? fail(error) : done(form?.key ?? ''));
    if (camForm.taskId) camForm.client.resource('task').form(camForm.taskId, answer);
    else camForm.client.resource('process-definition').startForm({id: camForm.processDefinitionId, key: camForm.processDefinitionKey}, answer);
  });
  const [, slug, name] = /:forms\/([^/]+)\/([^/]+)\.html$/.exec(key) ?? [];
  return slug ? `/forms/${slug}/${name}` : null;
}

/** Nothing turns red under somebody's fingers; a choice is made at once. */
const isTypedIn = field => field.contains(document.activeElement) && field.localName !== 'select' && field.type !== 'checkbox';

const outputs = root => [...root.querySelectorAll('output[data-computed]')];

/** What a value is called, where the field says so in `data-options`. */
function wordsOf(output, value) {
  const pair = (output.dataset.options ?? '').split(/\s*,\s*/).find(option => option.startsWith(`${value} `));
  return pair ? pair.slice(String(value).length + 1).trim() : String(value);
}

function showComputed(root, computed) {
  for (const output of outputs(root)) {
    const name = output.dataset.variableName;
    const value = computed[name] ?? null;
    output.title = '';
    output.value = value === null ? '' : name.endsWith('InCents') ? yuan(value) : wordsOf(output, value);
  }
}

/** Beside a day or a number of working days: that the days off of its year are not known yet. */
function showNotes(root, fields, notes) {
  for (const field of [...outputs(root), ...fields]) {
    const words = notes[field.dataset.variableName ?? nameOf(field)];
    const box = field.closest('.gc-field') ?? field.parentElement;
    box.querySelector(':scope > .gc-unpublished')?.remove();
    if (words) box.append(el('small', {className: 'gc-hint gc-unpublished', role: 'status', textContent: `${words}。`}));
  }
}

/** In the server's words, without the label that stands before the field already. */
function say(root, field, words) {
  const box = field.closest('.gc-field');
  const said = box.querySelector(':scope > .gc-said');
  if (said) {
    said.remove();
    if (!box.querySelector(':scope > .gc-problem')) box.classList.remove('gc-wrong');
  }
  if (!words || box.querySelector(':scope > .gc-problem')) return;
  const label = labelOf(root, field);
  const reason = label && words.startsWith(`${label}：`) ? words.slice(label.length + 1) : words;
  box.append(el('div', {className: 'gc-said'}, el('div', {className: 'gc-problem', role: 'status', textContent: reason})));
  box.classList.add('gc-wrong');
}
