/**
 * The engine's own script trips over a request that got no answer at all, and never tells whoever asked: the page stays empty without a
 * word. For it, no answer is an answer with the words for the person.
 */

const WORDS = '网络不通，请检查网络后再试。';
const STATUS = 503;
const TYPE = 'application/json';

const UNANSWERED = 'guicheng-unanswered';

/** Does it each time a request of the page's own scripts got no answer. */
export const onUnanswered = work => document.addEventListener(UNANSWERED, work);

/** Requests that were given up by whoever sent them: nobody waits for an answer. */
const givenUp = new WeakSet();

const isUnanswered = (request, status) => request.readyState === XMLHttpRequest.DONE && status === 0 && !givenUp.has(request);

/** From now on, for every request of the page. */
export function answerForNoAnswer() {
  const {prototype} = XMLHttpRequest;
  const {abort, send, getAllResponseHeaders, getResponseHeader} = prototype;
  const [status, responseText] = ['status', 'responseText'].map(name => Object.getOwnPropertyDescriptor(prototype, name).get);
  const instead = (of, real, ours) => (isUnanswered(of, status.call(of)) ? ours : real.call(of));

  Object.defineProperty(prototype, 'status', {get() { return instead(this, status, STATUS); }});
  Object.defineProperty(prototype, 'responseText', {get() { return instead(this, responseText, JSON.stringify({message: WORDS})); }});
  prototype.getAllResponseHeaders = function () { return instead(this, getAllResponseHeaders, `content-type: ${TYPE}\r\n`); };
  prototype.getResponseHeader = function (name) {
    return isUnanswered(this, status.call(this)) ? (name.toLowerCase() === 'content-type' ? TYPE : null) : getResponseHeader.call(this, name);
  };
  prototype.send = function (body) {
    this.addEventListener('error', () => document.dispatchEvent(new Event(UNANSWERED)));
    send.call(this, body);
  };
  prototype.abort = function () {
    givenUp.add(this);
    abort.call(this);
  };
}
