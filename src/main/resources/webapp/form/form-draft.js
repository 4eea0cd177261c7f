import {newKey} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {parameter} from '../lib/page-address.js';
import {askNoMore, askOverWords} from '../lib/unsent.js';
import {whoIsHere} from './draft-store.js';
import {AGAIN, Draft} from './draft.js';
import {fieldNamed, labelOf, nameOf, typedIn, typeInto, valueOf} from './values.js';

/** A form that keeps itself while it is filled in, and stands as it stood when it is opened again, on whatever machine. */

/** A form that asks for nothing else is not shown. */
const OF_AN_ANSWER = ['decision', 'comment'];
const RADIOS = 'input[type=radio]';

/** What of a field is kept: what it shows, and the words for it, should a later form not know it any more. */
const keptOf = (root, field) => ({
  label: labelOf(root, field),
  typed: typedIn(field),
  ...(field.localName === 'select' && field.selectedIndex >= 0 && {words: field.selectedOptions[0].textContent})
});

/** What the whole form shows. */
const readForm = (root, fields, key) => ({
  key,
  fields: Object.fromEntries(fields.map(field => [nameOf(field), keptOf(root, field)])),
  chosen: [...root.querySelectorAll(RADIOS)].filter(radio => radio.checked && radio.name).map(({name, value}) => ({name, value}))
});

/** Whether anything stands in what was kept of a field. */
const says = ({typed}) => typed !== '' && typed !== false && !(Array.isArray(typed) && typed.length === 0) && typed?.words !== '';

/** Whether a composed field does not show all that was kept of it: options or columns that are no more. */
const lacks = (field, {typed}) => Boolean(field.dataset.variableName) && (typeof typed === 'string' || Array.isArray(typed))
  && JSON.stringify(typedIn(field)) !== JSON.stringify(typed);

/** Fills the form as it was kept. Returns the words for what has no place in it any more: the form may be a later one. */
async function fillAsKept(root, draft, typed) {
  const gone = [];
  for (const [name, kept] of Object.entries(draft.fields ?? {})) {
    if (kept?.typed === undefined) continue;
    const field = fieldNamed(root, name);
    if (!field) {
      if (says(kept)) gone.push(kept.label || name);
      continue;
    }
    // Whoever was faster than the draft means what they have typed.
    if (typed.has(field)) continue;
    await typeInto(field, kept.typed);
    if (field.localName === 'select' && kept.typed && valueOf(field) !== kept.typed) {
      await typeInto(field, '');
      gone.push(`${kept.label}（${kept.words}）`);
    } else if (lacks(field, kept)) {
      gone.push(`${kept.label}（部分内容）`);
    }
  }
  for (const {name, value} of draft.chosen ?? []) {
    const radio = [...root.querySelectorAll(RADIOS)].find(one => one.name === name && one.value === value);
    if (!radio) continue;
    radio.checked = true;
    radio.dispatchEvent(Object.assign(new Event('change', {bubbles: true}), {isOurs: true}));
  }
  return gone;
}

const minutes = iso => new Date(iso).toLocaleString('sv-SE', {timeZone: 'Asia/Shanghai'}).slice(0, 16);

function banner(draft, gone, drop) {
  const anew = el('button', {type: 'button', className: 'btn btn-link btn-sm', textContent: '不要草稿，重新填写', onclick: drop});
  return el('div', {className: 'gc-asked-by gc-of-draft', role: 'status'}, `已带入${draft.at ? ` ${minutes(draft.at)} 存的` : ''}草稿，尚未提交。`, anew,
    gone.length > 0 && el('div', {className: 'gc-copy-note', textContent: `草稿是按以前的表单填的，以下内容现在没有地方填，没有带入：${gone.join('、')}。`}));
}

/** Where the state of the draft is said. */
function stateLine(root) {
  root.querySelector(':scope > .gc-draft-state')?.remove();
  const line = el('div', {className: 'gc-draft-state', role: 'status'});
  root.append(line);
  return (words, isWarning = false) => {
    line.textContent = words;
    line.classList.toggle('gc-warning', isWarning);
  };
}

/**
 * @param {HTMLElement} root
 * @param {HTMLElement[]} fields
 * @param {string} place `slug/task` or `slug/start`
 * @param {{key: string, typed: Set<HTMLElement>}} filing whose key is the draft's; and the fields that were typed into meanwhile
 * @returns {Promise<?Draft>} once the form stands as it stood; null where nobody is logged in any more
 */
async function withDraft(root, fields, place, filing) {
  // Beside the answers, where it is written, a comment is kept by itself.
  if (!place.endsWith('/start') && fields.every(field => OF_AN_ANSWER.includes(nameOf(field)))) return null;
  const person = await whoIsHere();
  if (!person) return null;
  const say = stateLine(root);
  const draft = new Draft(person, place, () => readForm(root, fields, filing.key), say);
  // What was kept before is not written over by what is typed before it was read.
  const kept = await draft.restore();
  if (kept && parameter('copyOf') && place.endsWith('/start')) {
    say('您另有一份没有提交的草稿；在这里改动以后，以这里填写的为准。');
  } else if (kept) {
    filing.key = kept.key ?? newKey();
    const gone = await fillAsKept(root, kept, filing.typed);
    root.prepend(banner(kept, gone, async () => {
      await draft.drop();
      location.reload();
    }));
    if (kept.isPutBy) draft.changed();
  }
  if ([...filing.typed].some(field => valueOf(field) !== '')) draft.changed();
  for (const kind of ['input', 'change']) root.addEventListener(kind, event => !event.isOurs && draft.changed());
  return draft;
}

/**
 * Fills the form as it was kept, and keeps it from then on. Where the draft cannot be read now that is said, and tried again until it can;
 * meanwhile the form is filled in and sent all the same, and leaving it asks.
 * @param {HTMLElement} root
 * @param {HTMLElement[]} fields
 * @param {function(): Promise<string>} placeOf `slug/task` or `slug/start`
 * @param {{key: string, draft: ?Draft, typed: Set<HTMLElement>}} filing gets the draft
 */
export async function keepTyped(root, fields, placeOf, filing) {
  try {
    filing.draft = await withDraft(root, fields, await placeOf(), filing);
    askNoMore(root);
  } catch (error) {
    stateLine(root)(`草稿没有读到，填写的内容暂时没有保存：${error.message}可以照常填写、提交，请先不要关闭页面；连通以后自动保存。`, true);
    askOverWords(root);
    setTimeout(() => root.isConnected && keepTyped(root, fields, placeOf, filing), AGAIN);
  }
}
