import {address, get} from './api.js';
import {el} from './dom.js';
import {page} from './page.js';

/** 诉求统计: the figures of a week or month, each beside that of the one before. The address keeps which. */

const PATH = '/guicheng/request-figures';
const ENDPOINT = '/complaint/figures';
const REGISTER = 'requests';
const SPANS = [['week', '按周', '上一周', '下一周'], ['month', '按月', '上一月', '下一月']];

const pageAddress = (span, of) => `#${PATH}?${new URLSearchParams(of ? {span, of} : {span})}`;

/** What the address asks for; without a word the present week. */
function asked() {
  const parameters = new URLSearchParams(location.hash.split('?')[1] ?? '');
  return new URLSearchParams({span: parameters.get('span') ?? 'week', of: parameters.get('of') ?? ''});
}

const step = (label, span, of) => (of
  ? el('a', {className: 'btn btn-default', href: pageAddress(span, of), textContent: label})
  : el('button', {type: 'button', className: 'btn btn-default', disabled: true, textContent: label}));

function choice(found) {
  const [, , previous, next] = SPANS.find(([name]) => name === found.span);
  return el('div', {className: 'gc-list-tools'},
    el('nav', {className: 'gc-filter', ariaLabel: '按周或按月'}, SPANS.map(([name, label]) => el('a', {
      href: pageAddress(name),
      textContent: label,
      ariaCurrent: name === found.span ? 'true' : null,
      className: name === found.span ? 'gc-chosen' : ''
    }))),
    el('div', {className: 'gc-pager'},
      step(previous, found.span, found.previous),
      el('strong', {className: 'gc-span', textContent: `${found.title}（${found.from} 至 ${found.to}）`}),
      step(next, found.span, found.next)));
}

/** `3.50`, or a dash where there is nothing to divide by. */
const shown = (value, digits) => (value === null ? '—' : value.toFixed(digits));

/** How much more or less than before; nothing where either is missing. */
function change(figure) {
  if (figure.value === null || figure.before === null) return '';
  const difference = figure.value - figure.before;
  return difference === 0 ? '（持平）' : `（${difference > 0 ? '+' : '−'}${shown(Math.abs(difference), figure.digits)}）`;
}

const tile = figure => el('div', {className: 'gc-tile', title: figure.definition},
  el('span', {className: 'gc-tile-title', textContent: figure.title}),
  el('span', {className: 'gc-tile-value'}, el('strong', {textContent: shown(figure.value, figure.digits)}), figure.value === null ? '' : ` ${figure.unit}`),
  el('span', {className: 'gc-tile-before', textContent: `上期 ${shown(figure.before, figure.digits)}${change(figure)}`}));

/** A number behind a bar as long as its share of the largest. */
function barCell(value, largest) {
  const bar = el('span', {className: 'gc-bar'});
  bar.style.setProperty('--share', largest === 0 ? 0 : value / largest);
  return el('td', {className: 'gc-bar-cell'}, bar, el('span', {className: 'gc-bar-value', textContent: String(value)}));
}

function partRow(part, columns, largest) {
  const cells = columns.map((column, index) => (index === 0
    ? barCell(part.figures[column.name], largest)
    : el('td', {className: 'gc-right', textContent: shown(part.figures[column.name], column.digits)})));
  return el('tr', {}, el('td', {textContent: part.title}), cells);
}

function breakdown(one, columns) {
  const largest = Math.max(...one.parts.map(part => part.figures[columns[0].name]));
  return el('section', {className: 'gc-breakdown', dataset: {breakdown: one.name}},
    el('h4', {textContent: `按${one.title}`}),
    el('div', {className: 'gc-scroll'}, el('table', {className: 'gc-table'},
      el('thead', {}, el('tr', {},
        el('th', {textContent: one.title}),
        columns.map((column, index) => el('th', {
          textContent: `${column.title}（${column.unit}）`,
          title: column.definition,
          className: index === 0 ? '' : 'gc-right'
        })))),
      el('tbody', {}, one.parts.map(part => partRow(part, columns, largest))))));
}

const definitions = figures => el('section', {className: 'gc-definitions'},
  el('h4', {textContent: '怎样统计'}),
  el('dl', {}, figures.map(figure => el('div', {}, el('dt', {textContent: figure.title}), el('dd', {textContent: figure.definition})))));

const files = query => el('p', {className: 'gc-actions'},
  el('a', {className: 'btn btn-default gc-export', href: address(`${ENDPOINT}/table?${query}`), download: '', textContent: '导出 CSV'}),
  // In this window: one opened from here would not be allowed to print.
  el('a', {className: 'btn btn-default gc-print', href: address(`${ENDPOINT}/print?${query}`), textContent: '打印'}));

let questions = 0;

async function draw(box) {
  const question = ++questions;
  const found = await get(`${ENDPOINT}?${asked()}`);
  // An answer that comes after the next question was asked is not shown.
  if (question !== questions) return;
  const parts = found.breakdowns.filter(one => one.parts.length > 0);
  box.replaceChildren(
    el('h3', {textContent: '客户诉求统计'}),
    choice(found),
    files(new URLSearchParams({span: found.span, of: found.of})),
    ...[
      found.ongoing && el('p', {className: 'gc-intro', textContent: '这段时间尚未结束，数字截至现在。'}),
      found.empty && el('p', {className: 'gc-empty', textContent: '这段时间没有客户诉求。'})
    ].filter(Boolean),
    el('div', {className: 'gc-tiles'}, found.figures.map(tile)),
    ...parts.map(one => breakdown(one, found.columns)),
    definitions(found.figures));
}

/** The link is there for those who may read the register that is counted. */
const link = {
  id: 'guicheng-request-figures-link',
  pluginPoint: 'tasklist.navbar.action',
  priority: 45,
  async render(node) {
    try {
      const registers = await get('/registers');
      if (registers.some(register => register.name === REGISTER)) {
        node.append(el('a', {href: `#${PATH}`, className: 'gc-nav', textContent: '诉求统计'}));
      }
    } catch (error) {
      node.append(el('span', {className: 'gc-nav gc-warning', textContent: error.message}));
    }
  }
};

export const requestFigures = [page('guicheng-request-figures', PATH, draw), link];
