import {get, post} from '../lib/api.js';
import {el} from '../lib/dom.js';
import {failure} from '../lib/page.js';
import {pressButton} from '../lib/press.js';

/** Three lines for whoever opens the inbox for the first time, where the task will stand that they choose. */

function card(steps) {
  const box = el('section', {className: 'gc-first-steps'},
    el('h4', {textContent: `${steps.name}，您好！第一次使用，记住三点就够了：`}),
    el('ol', {}, steps.lines.map(line => el('li', {textContent: line}))));
  box.append(pressButton({className: 'btn btn-primary', textContent: '知道了'}, async () => {
    await post('/first-steps/seen', {});
    box.remove();
  }));
  return box;
}

async function show(place) {
  try {
    const steps = await get('/first-steps');
    if (steps && place.isConnected) place.before(card(steps));
  } catch (error) {
    place.before(failure(error));
  }
}

function check() {
  const place = document.querySelector('.no-task:not([data-first-steps])');
  if (!place) return;
  place.dataset.firstSteps = 'asked';
  show(place);
}

/** Watches for the inbox without a chosen task. */
export function watchInbox() {
  new MutationObserver(check).observe(document.body, {childList: true, subtree: true});
}
