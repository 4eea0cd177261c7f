import {get} from '../../app/lib/api.js';
import {choiceBar} from '../../app/lib/choice.js';
import {el} from '../../app/lib/dom.js';
import {actions, exportLink, printLink} from '../../app/lib/files.js';
import {questions} from '../../app/lib/latest.js';
import {addStyle} from '../../app/lib/library.js';
import {asked, pageAddress} from '../../app/lib/page-address.js';
import {breakdown, definitions, tile} from '../../app/metrics/figure-parts.js';

/** 诉求统计: the figures of a week or month, each beside that of the one before. The address keeps which. */

const PATH = '/guicheng/request-figures';
const ENDPOINT = '/complaint/figures';
const SPANS = [['week', '按周', '上一周', '下一周'], ['month', '按月', '上一月', '下一月']];

const spanAddress = (span, of = '') => pageAddress(PATH, {span, of});

const step = (label, span, of) => (of
  ? el('a', {className: 'btn btn-default', href: spanAddress(span, of), textContent: label})
  : el('button', {type: 'button', className: 'btn btn-default', disabled: true, textContent: label}));

function choice(found) {
  const [, , previous, next] = SPANS.find(([name]) => name === found.span);
  return el('div', {className: 'gc-list-tools'},
    choiceBar('按周或按月', SPANS.map(([name, label]) => ({href: spanAddress(name), label, chosen: name === found.span}))),
    el('div', {className: 'gc-pager'},
      step(previous, found.span, found.previous),
      el('strong', {className: 'gc-span', textContent: `${found.title}（${found.from} 至 ${found.to}）`}),
      step(next, found.span, found.next)));
}

const files = query => actions(exportLink(`${ENDPOINT}/table?${query}`), printLink(`${ENDPOINT}/print?${query}`));

const question = questions();

/** Fills the page. */
export async function draw(box) {
  const isOld = question();
  const query = new URLSearchParams({span: asked().get('span') ?? 'week', of: asked().get('of') ?? ''});
  const found = await get(`${ENDPOINT}?${query}`);
  if (isOld()) return;
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

addStyle(new URL('request-figures.css', import.meta.url).href);
