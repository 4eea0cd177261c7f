/**
 * Accounts are closed, not deleted: in the place of the page's own button stands ours, and in lists who is closed is marked.
 * The pages are drawn by their own framework, at any time; so what they have drawn is looked at whenever it changes.
 */
import {closedPeople} from './office.js';
import {show} from './closing-panel.js';

const DELETING = 'button[ng-click="deleteUser()"]';
const NAMES = 'tbody td:first-child a[href^="#/users/"]';

const personOf = address => decodeURIComponent(address.replace(/^.*#\/users\//, '').replace(/\?.*$/, ''));

function replaceDeleting() {
  const own = document.querySelector(DELETING)?.closest('form');
  if (!own || own.dataset.gcReplaced) return;
  own.dataset.gcReplaced = 'true';
  const panel = document.createElement('form');
  panel.className = 'form-horizontal gc-closing';
  own.after(panel);
  show(panel, personOf(location.hash));
}

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

function mark() {
  const word = document.createElement('span');
  word.className = 'gc-closed label label-default';
  word.textContent = '已停用';
  return word;
}

new MutationObserver(() => {
  replaceDeleting();
  markClosed();
}).observe(document.documentElement, {childList: true, subtree: true});

export default [];
