import {departments} from '../../app/form/departments.js';
import {get, post} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {questions} from '../../app/lib/latest.js';
import {addStyle} from '../../app/lib/library.js';
import {pageAddress, parameter} from '../../app/lib/page-address.js';
import {failure} from '../../app/lib/page.js';
import {askOverWords} from '../../app/lib/unsent.js';
import {CATALOGUE, ITEM} from './tasklist.js';

/** 登记一项, 更正: what the clerk writes of one item. */

const KINDS = [['file', '档案'], ['key', '钥匙']];
const CLASSIFICATIONS = [['ordinary', '普通'], ['internal', '内部'], ['confidential', '机密']];
const KEEPERS = [['front-desk', '客服前台（业主的钥匙）'], ['steward', '物业管家（空置房的钥匙）']];

const labelled = (label, input, hint = '') => el('div', {className: 'gc-field'},
  el('label', {htmlFor: input.id, textContent: label}), input, hint && el('small', {className: 'gc-hint', textContent: hint}));

const text = (name, value, properties) =>
  el('input', {id: `gc-${name}`, name, className: 'form-control', autocomplete: 'off', value: value ?? '', ...properties});

function choice(name, options, value, properties = {}) {
  const select = el('select', {id: `gc-${name}`, name, className: 'form-control', ...properties},
    el('option', {value: '', textContent: '请选择'}), options.map(([id, words]) => el('option', {value: id, textContent: words})));
  select.value = value ?? '';
  return select;
}

/** Who keeps a key is asked of keys alone. */
function keeperOf(kind, value) {
  const keeper = labelled('保管岗位', choice('keptBy', KEEPERS, value), '空置房的由物业管家、业主的由客服前台保管（KEY-01、KEY-02）。');
  const show = () => { keeper.hidden = kind.value !== 'key'; };
  kind.addEventListener('change', show);
  show();
  return keeper;
}

function fields(entry, offices) {
  const kind = choice('kind', KINDS, entry.kind ?? 'file', {required: true});
  return [
    labelled('编号 *', text('itemNumber', entry.itemNumber, {required: true, maxLength: 32, readOnly: Boolean(entry.itemNumber), placeholder: 'DA-2026-001'}),
      entry.itemNumber ? '编号不能更改。' : '字母、数字和 - . _，登记后不能更改。'),
    labelled('题名 *', text('title', entry.title, {required: true, maxLength: 255})),
    labelled('种类 *', kind),
    keeperOf(kind, entry.keptBy),
    labelled('密级 *', choice('classification', CLASSIFICATIONS, entry.classification, {required: true})),
    labelled('部门 *', choice('department', offices.map(office => [office.id, office.name]), entry.department, {required: true}), '由这个部门的负责人同意借阅（AMB-19）。'),
    labelled('架位 *', text('shelf', entry.shelf, {required: true, maxLength: 64})),
    labelled('保管期限至', text('retentionUntil', entry.retentionUntil, {type: 'date', min: '1900-01-01', max: '9999-12-31'}), '这一天以前不得销毁；永久保管的不填。')
  ];
}

function sent(form) {
  const {itemNumber, ...values} = Object.fromEntries(new FormData(form));
  if (values.kind !== 'key') delete values.keptBy;
  return [itemNumber.trim(), values];
}

function entryForm(entry, offices) {
  const button = el('button', {type: 'submit', className: 'btn btn-primary', textContent: '保存'});
  const problem = el('div');
  const form = askOverWords(el('form', {className: 'gc-form gc-entry'}, el('div', {className: 'gc-grid'}, fields(entry, offices)), problem, button));
  form.addEventListener('submit', async event => {
    event.preventDefault();
    button.disabled = true;
    const [number, values] = sent(form);
    try {
      if (!entry.itemNumber && (await get(`/archive/standing?${new URLSearchParams({numbers: number})}`)).length > 0) {
        throw new Error(`编号：${number} 已经登记过，请到那一项里更正。`);
      }
      await post(`/registers/archive-items/${encodeURIComponent(number)}`, values, 'PUT');
      location.hash = pageAddress(ITEM, {number});
    } catch (error) {
      problem.replaceChildren(failure(error));
    } finally {
      button.disabled = false;
    }
  });
  return form;
}

const question = questions();

/** Fills the page. */
export async function draw(box) {
  const isOld = question();
  const number = parameter('number');
  const [desk, offices] = await Promise.all([get('/archive/desk'), departments()]);
  if (!desk.keeps) throw new Error('档案目录只由资料员登记和更改（FILE-01、AMB-42）。');
  const entry = number ? (await get(`/archive/items/${encodeURIComponent(number)}`)).entry : {};
  if (isOld()) return;
  box.replaceChildren(
    el('p', {}, el('a', {href: number ? pageAddress(ITEM, {number}) : `#${CATALOGUE}`, textContent: number ? `← ${number}` : '← 档案'})),
    el('h3', {textContent: number ? `更正 ${number}` : '登记一项'}),
    el('p', {className: 'gc-intro', textContent: '每次更改都登记：谁、何时、哪一项、原来和现在。'}),
    entryForm(entry, offices));
}

addStyle(new URL('catalogue.css', import.meta.url).href);
