import {get, post} from '../lib/api.js';
import {el, minutes} from '../lib/dom.js';
import {page} from '../lib/page.js';
import {pressButton} from '../lib/press.js';
import {cell, plainTable, right} from '../lib/table.js';

const PATH = '/guicheng/undeliverable';

const retryButton = (entry, redraw) => el('td', {}, pressButton({textContent: '重新发送'}, async () => {
  await post(`/notices/undeliverable/${encodeURIComponent(entry.person)}/retry`, {});
  await redraw();
}));

async function draw(box) {
  const entries = await get('/notices/undeliverable');
  box.replaceChildren(
    el('h3', {textContent: '无法送达的通知'}),
    el('p', {className: 'gc-intro', textContent: '邮件地址由管理员在“系统管理”的用户资料里更正；更正以后由管理员点“重新发送”。'}),
    entries.length === 0
      ? el('p', {textContent: '没有无法送达的通知。'})
      : plainTable(['用户', '现在的邮件地址', '原因', '通知数', '最早', ''], entries.map(entry => el('tr', {},
        cell(`${entry.name}（${entry.person}）`),
        cell(entry.email ?? '（未填写）'),
        cell(entry.problem),
        right(String(entry.notices)),
        cell(minutes(entry.since)),
        entry.retryable ? retryButton(entry, () => draw(box)) : el('td')))));
}

/** The page, and a link in the menu for as long as there is something on it. */
export const undeliverable = [
  page('guicheng-undeliverable', PATH, draw),
  {
    id: 'guicheng-undeliverable-link',
    pluginPoint: 'tasklist.navbar.action',
    priority: 20,
    async render(node) {
      const link = words => node.append(el('a', {href: `#${PATH}`, className: 'gc-nav gc-warning', textContent: words}));
      try {
        const entries = await get('/notices/undeliverable');
        if (entries.length > 0) link(`无法送达（${entries.length}）`);
      } catch (error) {
        link(error.message);
      }
    }
  }
];
