import {inApplication} from '../lib/page-address.js';
import {METRICS_ROUTES} from './metrics-routes.js';

/** A page of metrics on paper: the same page, outside of Cockpit, whose policy lets none of its pages print. */

const box = document.querySelector('main');

function route() {
  const path = location.hash.slice(1).split('?')[0];
  return METRICS_ROUTES.find(([at]) => at === path) ?? METRICS_ROUTES[0];
}

async function draw() {
  const [, load, name] = route();
  document.querySelector('#back').href = inApplication('cockpit', location.hash);
  try {
    await (await load())[name](box);
  } catch (error) {
    box.textContent = error.message;
  }
}

document.querySelector('#print').addEventListener('click', () => window.print());
window.addEventListener('hashchange', draw);
draw();
