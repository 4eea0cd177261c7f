import {address, get} from './api.js';
import {el} from './dom.js';
import {breakdown, definitions, tile} from './figure-parts.js';
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
