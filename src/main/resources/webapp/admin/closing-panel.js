import {everybody} from '../form/departments.js';
import {el, minutes} from '../lib/dom.js';
import {askOverWords} from '../lib/unsent.js';
import {close, closedPeople, reopen} from './office.js';

/** What stands in the place of "删除用户": closing the account of somebody who leaves, and opening it again. */

function colleagues(groups, person) {
  const select = el('select', {id: 'gc-handOverTo', className: 'form-control'}, new Option('不指定，由部门负责人接手', ''));
  for (const group of groups) {
    const people = group.people.filter(one => one.id !== person);
    if (people.length === 0) continue;
    select.append(el('optgroup', {label: group.name}, ...people.map(one => new Option(`${one.name}（${one.post}）`, one.id))));
  }
  return select;
}

function row(label, field, hint) {
  const about = el('label', {className: 'control-label col-sm-4 col-md-2', htmlFor: field.id, textContent: label});
  const beside = el('div', {className: 'col-sm-8 col-md-10'}, field, hint && el('p', {className: 'help-block', textContent: hint}));
  return el('div', {className: 'form-group'}, about, beside);
}

function outcome(result) {
  const released = result.released.length === 0 ? '没有任务须退回待签收。' : `${result.released.length} 项任务已退回待签收。`;
  const lines = result.open.map(left => el('li', {textContent: left.caseNumber ? `${left.caseNumber}：${left.what}` : left.what}));
  return el('div', {className: 'alert alert-success gc-closed-outcome'},
    el('strong', {textContent: '账号已停用。'}), released,
    lines.length > 0 && el('p', {textContent: '还须留意：'}), lines.length > 0 && el('ul', {}, ...lines));
}

/** Runs what a press asks for; a failure is said beside the button. */
function onPress(button, problem, work) {
  button.onclick = async event => {
    event.preventDefault();
    button.disabled = true;
    problem.textContent = '';
    try {
      await work();
    } catch (failure) {
      problem.textContent = failure.message;
    } finally {
      button.disabled = false;
    }
  };
}

async function openPanel(panel, person, result) {
  const heir = colleagues(await everybody(), person);
  const reason = askOverWords(el('textarea', {id: 'gc-closingReason', className: 'form-control', rows: 2, maxLength: 4000}));
  const button = el('button', {type: 'button', className: 'btn btn-danger gc-close-account', textContent: '停用'});
  const problem = el('p', {className: 'text-danger', role: 'alert'});
  onPress(button, problem, async () => {
    if (reason.value.trim() === '') throw new Error('停用理由：必须填写。');
    await show(panel, person, await close(person, heir.value, reason.value));
  });
  panel.replaceChildren(
    result,
    el('div', {className: 'h4', textContent: '停用账号'}),
    el('div', {className: 'alert alert-danger', textContent: '停用后立即不能登录，退出所有部门和岗位；已签收的任务退回待签收，指定本人办理的任务和没有办结的单据交给接手的人或部门负责人。登记簿中的姓名、部门和岗位保持不变，用户名不会再给别人。'}),
    row('交接给', heir),
    row('停用理由 *', reason),
    problem,
    el('div', {className: 'text-right'}, button));
}

function closedPanel(panel, person, closure, result) {
  const button = el('button', {type: 'button', className: 'btn btn-primary gc-reopen-account', textContent: '重新启用'});
  const problem = el('p', {className: 'text-danger', role: 'alert'});
  onPress(button, problem, async () => {
    await reopen(person);
    await show(panel, person);
  });
  panel.replaceChildren(
    result ?? '',
    el('div', {className: 'h4', textContent: '账号已停用'}),
    el('div', {className: 'alert alert-info', textContent: `${minutes(closure.closedAt)} 停用。理由：${closure.reason}。重新启用后没有部门和岗位，须另行安排。`}),
    problem,
    el('div', {className: 'text-right'}, button));
}

/** Shows what can be done about this person's account. */
export async function show(panel, person, closed) {
  try {
    const closure = (await closedPeople()).find(one => one.id === person);
    if (closure) closedPanel(panel, person, closure, closed && outcome(closed));
    else await openPanel(panel, person, '');
  } catch (failure) {
    panel.replaceChildren(el('p', {className: 'text-danger', role: 'alert', textContent: failure.message}));
  }
}
