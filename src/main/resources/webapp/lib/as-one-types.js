/** A list that is looked for again as one types, though its page is drawn anew each time: whoever types goes on where they were. */

/** How long somebody who types has to pause until it is looked for. */
const PAUSE_MS = 250;
/** After so long nobody is typing any more. */
const FORGET_MS = 10_000;

/** @type {?{page: string, value: string, caret: number, at: number}} */
let typing = null;

const page = () => location.hash.split('?')[0];

/**
 * @param {HTMLInputElement} input not yet in the page
 * @param {function(): void} look takes what the input says now into the address
 */
export function asOneTypes(input, look) {
  let pause = null;
  const note = () => { typing = {page: page(), value: input.value, caret: input.selectionStart, at: Date.now()}; };
  input.addEventListener('input', () => {
    note();
    clearTimeout(pause);
    pause = setTimeout(() => { if (input.isConnected) look(); }, PAUSE_MS);
  });
  input.addEventListener('keyup', () => { if (typing) note(); });
  // Where it only vanishes with the old page nothing else gets the keyboard.
  input.addEventListener('blur', event => { if (event.relatedTarget) typing = null; });
}

/** Gives the keyboard back to whoever types, once the input is in the page. */
export function goOnTyping(input) {
  if (!typing || typing.page !== page() || Date.now() - typing.at > FORGET_MS) return;
  input.value = typing.value;
  input.focus();
  input.setSelectionRange(typing.caret, typing.caret);
}
