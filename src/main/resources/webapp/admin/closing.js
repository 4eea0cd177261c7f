import {el} from '../lib/dom.js';
import {watchNames} from '../lib/names-and-signs.js';
import {answerForNoAnswer} from '../lib/no-answer.js';
import {sayForWhom} from '../lib/session.js';
import {show} from './closing-panel.js';
import {closedPeople} from './office.js';

/**
 * Accounts are closed, not deleted: in the place of the page's own button stands ours, and in lists who is closed is marked.
 * The pages are drawn by their own framework, at any time; so what they have drawn is looked at whenever it changes.
 */

const DELETING = 'button[ng-click="deleteUser()"]';
const NAMES = 'tbody td:first-child a[href^="#/users/"]';

const personOf = address => decodeURIComponent(address.replace(/^.*#\/users\//, '').replace(/\?.*$/, ''));

function replaceDeleting() {
  const own = document.querySelector(DELETING)?.closest('form');
  if (!own || own.dataset.gcReplaced) return;
  own.dataset.gcReplaced = 'true';
  const panel = el('form', {className: 'form-horizontal gc-closing'});
  own.after(panel);
  show(panel, personOf(location.hash));
}

const mark = () => el('span', {className: 'gc-closed label label-default', textContent: '已停用'});

let marking = false;

async function markClosed() {
  const unmarked = [...document.querySelectorAll(NAMES)].filter(link => link.textContent && link.dataset.gcMarked !== link.textContent);
  if (marking || unmarked.length === 0) return;
  marking = true;
  try {
    const closed = new Set((await closedPeople()).map(one => one.id));
    for (const link of unmarked) {
      link.dataset.gcMarked = link.textContent;
      link.parentElement.querySelector('.gc-closed')?.remove();
      if (closed.has(personOf(link.getAttribute('href')))) link.after(mark());
    }
  } catch {
    // Who may not know who is closed sees the list as it is.
    unmarked.forEach(link => { link.dataset.gcMarked = link.textContent; });
  } finally {
    marking = false;
  }
}

answerForNoAnswer();
sayForWhom();
watchNames();
new MutationObserver(() => {
  replaceDeleting();
  markClosed();
}).observe(document.documentElement, {childList: true, subtree: true});
