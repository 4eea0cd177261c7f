import {el} from '../lib/dom.js';

/** The line above the list that says what became of what was done last; it stays until the next thing is done. */

let content = [];
let place = null;

/** On a page without the list it stands at the foot of the window. */
function placeNow() {
  if (place?.isConnected) return place;
  place = el('div', {className: 'gc-told-place gc-told-afloat', role: 'status', ariaLive: 'polite'});
  document.body.append(place);
  return place;
}

const words = () => (content.length === 0 ? [] : [
  el('div', {className: 'gc-told'}, el('div', {}, ...content), el('button', {
    type: 'button', className: 'gc-remove', textContent: '×', ariaLabel: '收起', title: '收起', onclick: () => tell()
  }))
]);

/** @param {...(Node|string)} said nothing takes the line away */
export function tell(...said) {
  content = said;
  placeNow().replaceChildren(...words());
}

/** The place of the line, which is read out where it changes. */
export function toldLine() {
  document.querySelectorAll('.gc-told-afloat').forEach(old => old.remove());
  const line = el('div', {className: 'gc-told-place', role: 'status', ariaLive: 'polite'});
  place = line;
  line.replaceChildren(...words());
  return line;
}
