import {get, sendCsv} from '../lib/api.js';
import {choiceBar} from '../lib/choice.js';
import {today} from '../lib/day.js';
import {el} from '../lib/dom.js';
import {failure, menuLink, page} from '../lib/page.js';
import {pressButton} from '../lib/press.js';
import {cell, table} from '../lib/table.js';

const PATH = '/guicheng/calendar';
const WEEK = ['一', '二', '三', '四', '五', '六', '日'];
const FIRST = 2000;
const LAST = 2100;

const thisYear = () => Number(today().slice(0, 4));
const weekday = date => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
const isOrdinary = day => day.name === '' && day.working === weekday(day.date) < 5;

function yearAsked() {
  const asked = Number(new URLSearchParams(location.hash.split('?')[1]).get('year'));
  return Number.isInteger(asked) && asked >= FIRST && asked <= LAST ? asked : thisYear();
}

function dayCell(day) {
  const words = `${day.date} ${day.working ? '上班' : '休息'}${day.name ? `，${day.name}` : ''}`;
  return el('td', {
    className: [day.working ? '' : 'gc-day-off', isOrdinary(day) ? '' : 'gc-day-named', day.date === today() ? 'gc-day-today' : ''].join(' ').trim(),
    title: words,
    ariaLabel: words,
    textContent: String(Number(day.date.slice(8)))
  });
}

function month(days) {
  const cells = [...Array.from({length: weekday(days[0].date)}, () => el('td')), ...days.map(dayCell)];
  const weeks = Array.from({length: Math.ceil(cells.length / 7)}, (_, week) => el('tr', {}, cells.slice(week * 7, week * 7 + 7)));
  return el('table', {className: 'gc-month'},
    el('caption', {textContent: `${Number(days[0].date.slice(5, 7))} 月`}),
    el('thead', {}, el('tr', {}, WEEK.map(name => el('th', {scope: 'col', textContent: name})))),
    el('tbody', {}, weeks));
}

const months = days => Array.from({length: 12}, (_, index) =>
  month(days.filter(day => Number(day.date.slice(5, 7)) === index + 1)));

const namedDays = days => table(['日期', '星期', '安排', '名称'], days.filter(day => !isOrdinary(day)).map(day => el('tr', {},
  cell(day.date), cell(WEEK[weekday(day.date)]), cell(day.working ? '上班' : '休息'), cell(day.name))));

function upload(year, redraw) {
  const file = el('input', {type: 'file', id: 'gc-calendar-file', accept: '.csv,text/csv', className: 'form-control'});
  const button = pressButton({textContent: '载入', className: 'btn btn-primary'}, async () => {
    if (!file.files[0]) throw new Error('日历文件：请先选择文件。');
    const {changed} = await sendCsv(`/calendar/${year}`, file.files[0], 'PUT');
    await redraw(changed === 0 ? '没有变化：文件所列各日与现在的日历相同。' : `已更改 ${changed} 天。`);
  });
  return el('section', {className: 'gc-calendar-upload'},
    el('h4', {textContent: `载入 ${year} 年`}),
    el('p', {className: 'gc-hint', textContent: 'CSV 表格，UTF-8 或 GBK，第一行为 date,working,name；working 写 true（上班）或 false（休息）。可以是全年，也可以只列与现在不同的日子；有一行不对，整个文件都不载入。'}),
    el('label', {htmlFor: file.id, textContent: '日历文件'}), file, button);
}

async function draw(box, said = '') {
  const year = yearAsked();
  const [days, about] = await Promise.all([get(`/calendar/${year}`), get(`/calendar/${year}/about`)]);
  const redraw = words => draw(box, words).catch(error => box.prepend(failure(error)));
  const years = [...new Set([year - 1, year, year + 1, thisYear(), thisYear() + 1])]
    .filter(one => one >= FIRST && one <= LAST).sort((a, b) => a - b)
    .map(one => ({href: `#${PATH}?year=${one}`, label: `${one} 年`, chosen: one === year}));
  box.replaceChildren(...[
    el('h3', {textContent: '日历'}),
    choiceBar('年份', years),
    said && el('p', {className: 'gc-said', role: 'status', textContent: said}),
    !about.published && el('p', {className: 'gc-problem', role: 'note', textContent: `${year} 年的放假安排还没有载入，暂按周一至周五上班计算。`}),
    el('p', {className: 'gc-intro', textContent: `全年 ${days.filter(day => day.working).length} 个工作日。放假和调休以国务院办公厅的通知为准，本单位另有安排的以这里为准。`}),
    el('p', {className: 'gc-hint', textContent: `工作时间 ${about.hours}（ATT-51）。各部门共用这一份日历和工作时间；手册里各班次的起止时间和休息日不一（设定，AMB-20）。`}),
    el('div', {className: 'gc-months'}, months(days)),
    el('h4', {textContent: '放假、调休和本单位的安排'}),
    namedDays(days),
    about.changeable && upload(year, redraw)
  ].filter(Boolean));
}

/** 日历: the days on which the office works, for everybody; the administrator loads it. */
export const calendar = [
  page('guicheng-calendar', PATH, draw),
  menuLink('guicheng-calendar-link', `#${PATH}`, '日历', 22)
];
