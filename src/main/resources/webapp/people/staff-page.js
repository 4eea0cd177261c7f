import {CASE} from '../case/case-address.js';
import {get} from '../lib/api.js';
import {choiceBar} from '../lib/choice.js';
import {csvImport} from '../lib/csv-import.js';
import {el, minutes} from '../lib/dom.js';
import {menuLink, page} from '../lib/page.js';
import {pageAddress, parameter} from '../lib/page-address.js';
import {cell, plainTable, right, table} from '../lib/table.js';

const PATH = '/guicheng/people';
const VIEWS = {people: '人员', posts: '岗位', left: '离职人员的单据', import: '导入名单'};

const away = ({away: absence}) => (absence
  ? `离岗至 ${minutes(absence.to)}，${absence.substitute ? `由${absence.substitute}代理` : '没有代理人'}` : '');

function people({people: all}) {
  const gone = all.filter(person => person.away).length;
  return [
    el('p', {className: 'gc-intro', textContent: `共 ${all.length} 人，现在离岗 ${gone} 人。岗位在“系统管理”中调整，也可以导入名单。`}),
    table(['姓名', '部门', '岗位', '离岗', '用户名', '邮箱'], all.map(person => el('tr', {},
      cell(person.name), cell(person.department), cell(person.posts.join('、')),
      cell(away(person), person.away && !person.away.substitute ? 'gc-problem' : ''), cell(person.id), cell(person.email))), 'gc-staff gc-staff-people')
  ];
}

const holders = post => (post.holders.length === 0 ? '没有人担任' : post.holders.join('、'));
const problem = post => {
  if (post.holders.length === 0) return '没有人担任';
  if (post.present === 0) return '都已离岗，没有代理人';
  return post.present === 1 ? '只有一人' : '';
};

/** What hangs on a post that needs somebody, below it in the whole width. */
const hanging = post => {
  if (problem(post) === '' || post.procedures.length === 0) return [];
  return [el('tr', {}, el('td', {colSpan: 4, className: 'gc-below'},
    el('ul', {}, post.procedures.map(found => el('li', {textContent: `${found.name}：${found.steps.join('、')}`})))))];
};

const postRows = post => [
  el('tr', {className: post.present === 0 ? 'gc-refused' : ''},
    cell(post.name), cell(holders(post)), right(String(post.openTasks)), cell(problem(post))),
  ...hanging(post)];

const posts = ({posts: all}) => [
  el('p', {className: 'gc-intro', textContent: '没有人在岗的排在前面，其次是只有一人的；下面列出由该岗位办理的环节和代签的岗位。没有人可以办理的任务，系统立即通知负责人，一个工作小时后通知总经理。'}),
  plainTable(['岗位', '担任人', {title: '待办任务', right: true}, ''], all.flatMap(postRows), 'gc-staff')];

const left = ({left: all}) => (all.length === 0
  ? [el('p', {textContent: '离职人员没有未办结的单据。'})]
  : [
    el('p', {className: 'gc-intro', textContent: '账号已停用、发起的单据还没有办结的人员。'}),
    ...all.map(person => el('section', {},
      el('h4', {textContent: `${person.name}（${minutes(person.closedAt)} 停用，由${person.answeredBy}接手）`}),
      el('ul', {}, person.cases.map(one => el('li', {},
        el('a', {href: pageAddress(CASE, {number: one.caseNumber}), textContent: one.caseNumber}), ` ${one.procedure}`)))))]);

const check = (id, words) => {
  const input = el('input', {type: 'checkbox', id});
  return [el('div', {className: 'checkbox'}, el('label', {htmlFor: id}, input, ` ${words}`)), input];
};

const firstPasswords = passwords => (Object.keys(passwords).length === 0 ? [] : [
  el('p', {textContent: '新增人员的初始密码（每人一个，只显示这一次，请交给本人；首次登录须修改）：'}),
  table(['用户名', '初始密码'], Object.entries(passwords).map(([id, password]) => el('tr', {},
    cell(id), el('td', {}, el('code', {textContent: password})))), 'gc-first-passwords')]);

function importing() {
  const [missing, closes] = check('gc-close-missing', '名单中没有的人员一并停用（仅用于完整的名单）');
  const [force, forces] = check('gc-force', '停用人数超过全单位十分之一也照办');
  return [
    el('p', {className: 'gc-intro', textContent: 'CSV 表格，UTF-8 或 GBK，8 MB、50,000 行以内，第一行为 id,familyName,givenName,email,department,posts（用户名、姓、名、邮箱、部门、岗位；几个岗位之间用空格隔开，部门和岗位可写名称）。用户名已有的更改，没有的新增；有一行不收，就全部不收。'}),
    ...csvImport({
      id: 'gc-people-file',
      path: dryRun => `/people/import?dryRun=${dryRun}&lines=true&closeMissing=${closes.checked}&force=${forces.checked}`,
      key: 'id',
      title: '用户名',
      results: {added: '新增', changed: '更改', same: '没有变化', closed: '停用', refused: '不收'},
      sum: result => `新增 ${result.added} 人，更改 ${result.changed} 人，停用 ${result.closed} 人，不收 ${result.refused.length} 行。`,
      changes: result => result.added + result.changed + result.closed > 0,
      options: [missing, force],
      done: result => [
        el('p', {className: 'gc-note-good', role: 'status', textContent: `已导入：新增 ${result.added} 人，更改 ${result.changed} 人，停用 ${result.closed} 人。`}),
        ...firstPasswords(result.firstPasswords ?? {})
      ]
    })];
}

async function draw(box) {
  const asked = parameter('view');
  const view = VIEWS[asked] ? asked : 'people';
  const content = {people, posts, left, import: importing}[view];
  const overview = await get('/people');
  box.replaceChildren(
    el('h3', {textContent: '人员与岗位'}),
    choiceBar('查看', Object.entries(VIEWS).map(([id, label]) => ({href: pageAddress(PATH, {view: id}), label, chosen: id === view}))),
    ...content(overview));
}

const isTheirs = async () => (await get('/people/menu')).shown;

/** 人员与岗位, for the administrator: who holds what, who is away, what hangs on whom. */
export const staff = [
  page('guicheng-people', PATH, draw),
  menuLink('guicheng-people-link', `#${PATH}`, '人员与岗位', 23, isTheirs)
];
