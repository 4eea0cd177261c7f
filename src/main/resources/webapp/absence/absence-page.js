import {everybody} from '../form/departments.js';
import {unpublishedWords} from '../form/unpublished.js';
import {get, post, remove} from '../lib/api.js';
import {today} from '../lib/day.js';
import {el, minutes} from '../lib/dom.js';
import {failure, menuLink, page} from '../lib/page.js';
import {pressButton} from '../lib/press.js';
import {askOverWords} from '../lib/unsent.js';
import {cell, table} from '../lib/table.js';

const PATH = '/guicheng/absences';
const OFFICE = '+08:00';

const moment = input => (input.value === '' ? '' : `${input.value}${input.value.length === 16 ? ':00' : ''}${OFFICE}`);

function row(absence, redraw) {
  const end = absence.endable && pressButton({textContent: '结束', ariaLabel: `结束${absence.personName}的离岗`, className: 'btn btn-default btn-sm'}, async () => {
    await remove(`/absences/${absence.id}`);
    await redraw(`${absence.personName}的离岗已结束，代理人签收的任务已退回。`);
  });
  return el('tr', {},
    cell(absence.personName), cell(minutes(absence.from)), cell(minutes(absence.to)),
    cell(absence.substituteName ?? '无人代理'), cell(absence.running ? '离岗中' : '未开始'), el('td', {}, end));
}

const listed = (absences, redraw) => (absences.length === 0
  ? el('p', {className: 'gc-hint', textContent: '现在没有登记的离岗。'})
  : table(['离岗人', '从', '到', '代理人', '状态', ''], absences.map(absence => row(absence, redraw)), 'gc-absences gc-cases'));

/** Of which of their years no days off are published. */
async function unpublished(absences) {
  const words = await Promise.all(absences.map(({from, to}) => unpublishedWords(from.slice(0, 10), to.slice(0, 10))));
  return [...new Set(words)].join('');
}

/** Colleagues by department, without one of them. */
function fillColleagues(select, groups, person) {
  const chosen = select.value;
  select.replaceChildren(new Option('无人代理', ''));
  for (const group of groups) {
    const people = group.people.filter(one => one.id !== person);
    if (people.length > 0) select.append(el('optgroup', {label: group.name}, people.map(one => new Option(`${one.name}（${one.post}）`, one.id))));
  }
  select.value = chosen === person ? '' : chosen;
}

const field = (label, input, hint) => el('div', {className: 'form-group'},
  el('label', {htmlFor: input.id, textContent: label}), input, hint && el('p', {className: 'gc-hint', textContent: hint}));

function entry(people, groups, redraw) {
  const person = el('select', {id: 'gc-absence-person', className: 'form-control'}, people.map(one => new Option(one.name, one.id)));
  const from = el('input', {id: 'gc-absence-from', type: 'datetime-local', className: 'form-control', value: `${today()}T00:00`});
  const to = el('input', {id: 'gc-absence-to', type: 'datetime-local', className: 'form-control'});
  const substitute = el('select', {id: 'gc-absence-substitute', className: 'form-control'});
  fillColleagues(substitute, groups, person.value);
  person.onchange = () => fillColleagues(substitute, groups, person.value);
  const button = pressButton({textContent: '登记', className: 'btn btn-primary'}, async () => {
    await post('/absences', {person: person.value, from: moment(from), to: moment(to), substitute: substitute.value});
    await redraw('已登记。');
  });
  return askOverWords(el('section', {className: 'gc-absence-entry'},
    el('h4', {textContent: '登记离岗'}),
    field('离岗人', person), field('离岗开始', from), field('离岗结束', to, '到这一刻为止；整天离岗的，结束写次日 00:00。'),
    field('代理人', substitute, '代理人可以办理离岗人的待办任务，签字写作“李娜（代刘洋）”；发起单据、撤回等操作和规则调整不能代理。'), button));
}

async function draw(box, said = '') {
  const [absences, people, groups] = await Promise.all([get('/absences'), get('/absences/people'), everybody()]);
  const years = await unpublished(absences);
  const redraw = words => draw(box, words).catch(error => box.prepend(failure(error)));
  box.replaceChildren(...[
    el('h3', {textContent: '离岗与代理'}),
    said && el('p', {className: 'gc-said', role: 'status', textContent: said}),
    el('p', {className: 'gc-intro', textContent: '出差、病假等不在岗位时先登记，离岗期间由代理人办理待办任务；准假的请假单自动登记。'}),
    listed(absences, redraw),
    years !== '' && el('p', {className: 'gc-hint gc-unpublished', textContent: years}),
    people.length > 0 && entry(people, groups, redraw)
  ].filter(Boolean));
}

/** 离岗与代理: who is away and who stands in, entered by oneself, one's head or the administrator. */
export const absences = [
  page('guicheng-absences', PATH, draw),
  menuLink('guicheng-absences-link', `#${PATH}`, '离岗', 21)
];
