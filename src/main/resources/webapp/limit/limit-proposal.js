import {caseLink} from '../case/case-address.js';
import '../form/element/moment.js';
import {postXml} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {sessionEnded} from '../lib/session.js';
import {askOverWords} from '../lib/unsent.js';
import {findingsList} from './limit-findings.js';

/** 提出调整: the reason, from when, and one click that counts once. */

/** Another version is in force: what was typed is kept, and shown beside that one. */
const stale = () => el('p', {}, '您改的内容已经保留。 ', el('button', {
  type: 'button', className: 'btn btn-default', textContent: '重新载入', onclick: () => location.reload()
}), ' 以后请对照新的版本看“改了什么”，再提出。');

/**
 * @param {{key: string, version: number}} table
 * @param {function(): Promise<string>} xml the table on screen
 * @param {function(): Promise<void>} onProposed
 * @param {{reason: string, written: string, keepReason: function(string): void}} start the reason as it was filled in beforehand, and as it was left
 * @returns {{section: HTMLElement, allow: function(boolean, string): void}}
 */
export function proposalSection(table, xml, onProposed, start) {
  const words = askOverWords(el('textarea', {
    className: 'form-control', rows: 3, maxLength: 4000, required: true, defaultValue: start.reason, ariaLabel: '调整理由',
    oninput: () => start.keepReason(words.value)
  }));
  words.value = start.written;
  const moment = el('guicheng-moment', {hidden: true});
  const later = el('input', {type: 'radio', name: 'gc-effective', value: 'later'});
  const now = el('input', {type: 'radio', name: 'gc-effective', value: 'now', checked: true});
  const showMoment = () => {
    moment.hidden = !later.checked;
  };
  later.addEventListener('change', showMoment);
  now.addEventListener('change', showMoment);
  const submit = el('button', {type: 'submit', className: 'btn btn-primary', textContent: '提出调整', disabled: true});
  const why = el('span', {className: 'gc-hint'});
  const result = el('div', {ariaLive: 'polite'});
  let allowed = false;
  let sending = false;

  const settle = () => {
    submit.disabled = !allowed || sending;
  };

  const problem = text => {
    result.replaceChildren(el('div', {className: 'gc-problem', role: 'alert', textContent: text}));
  };

  async function send() {
    if (sending || !allowed) return;
    if (words.value.trim() === '') return problem('调整理由：必须填写。');
    if (later.checked && !moment.value) return problem('生效时间：必须填写。');
    sending = true;
    settle();
    try {
      const query = new URLSearchParams({reason: words.value.trim(), baseVersion: String(table.version)});
      if (later.checked) query.set('effectiveFrom', moment.value);
      const {caseNumber} = await postXml(`/limits/${table.key}/proposals?${query}`, await xml());
      form.replaceWith(el('p', {className: 'gc-done', role: 'status'},
        '已提出调整，单据编号 ', caseLink({caseNumber, mayOpen: true}),
        '。由另一位限额管理员审批；生效以前可以在单据里撤回。'));
      await onProposed();
    } catch (error) {
      sending = false;
      settle();
      if (error.status === 401) sessionEnded();
      result.replaceChildren(failure(error),
        ...(error.body?.findings ? [findingsList(error.body.findings)] : []),
        ...(error.status === 409 ? [stale()] : []));
    }
    return undefined;
  }

  const form = el('form', {className: 'gc-proposal-form', onsubmit: event => {
    event.preventDefault();
    send();
  }},
  el('label', {}, '调整理由 ', el('em', {textContent: '*'}), words),
  el('fieldset', {},
    el('legend', {textContent: '生效时间'}),
    el('label', {}, now, ' 批准后立即生效'),
    el('label', {}, later, ' 自以下时间起'),
    moment),
  el('div', {className: 'gc-actions'}, submit, why),
  result);

  return {
    section: el('section', {className: 'gc-proposal'}, el('h4', {textContent: '提出调整'}), form),
    allow(may, reasonAgainst) {
      allowed = may;
      why.textContent = may ? '' : reasonAgainst;
      settle();
    }
  };
}
