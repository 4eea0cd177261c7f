import {get, post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure, menuLink, page} from '../lib/page.js';
import {plainTable} from '../lib/table.js';

const MODES = [['at-once', '立即发送'], ['digest', '每日汇总'], ['none', '不接收']];

const choice = preference =>
  el('select', {className: 'form-control', name: preference.kind, ariaLabel: preference.label}, MODES.map(([mode, label]) =>
    el('option', {value: mode, textContent: label, selected: mode === preference.mode})));

const row = preference => el('tr', {},
  el('td', {textContent: preference.label}),
  el('td', {textContent: preference.explanation}),
  el('td', {}, choice(preference)));

async function draw(box) {
  const preferences = await get('/notices/preferences');
  const said = el('p', {className: 'gc-hint', role: 'status'});
  const save = el('button', {type: 'submit', className: 'btn btn-primary', textContent: '保存'});
  const form = el('form', {className: 'gc-settings'},
    plainTable(['通知', '什么时候', '怎样接收'], preferences.map(row)),
    el('p', {}, save),
    said);
  form.addEventListener('change', () => { said.textContent = ''; });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    save.disabled = true;
    try {
      await post('/notices/preferences', Object.fromEntries(new FormData(form)), 'PUT');
      said.replaceChildren('已保存。');
    } catch (error) {
      said.replaceChildren(failure(error));
    } finally {
      save.disabled = false;
    }
  });
  box.replaceChildren(
    el('h3', {textContent: '通知设置'}),
    el('p', {className: 'gc-intro', textContent: '通知发到您个人资料里的邮件地址。“每日汇总”每天早上合成一封；“不接收”的任务仍在待办里。'}),
    form);
}

export const noticeSettings = [
  page('guicheng-notice-settings', '/guicheng/notices', draw),
  menuLink('guicheng-notice-settings-link', '#/guicheng/notices', '通知设置', 30)
];
