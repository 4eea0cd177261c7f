import {forWhom} from './session.js';

/** The product's own REST, reached with the session of the web applications. */

const root = () => document.querySelector('base').getAttribute('app-root');

/** @returns {string} address below our REST, for links and images */
export const address = path => `${root()}/api/guicheng${path}`;

/** @returns {string} the token that every changing request carries */
export const csrfToken = () => (document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || '';

/** The JSON of an answer; nothing of it where it is none. */
function bodyOf(text) {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}

/** What REST names in a refusal, as the fields of the pages are called. */
const CALLED = {search: '查找', from: '开始日期', to: '结束日期', page: '页码'};
const asCalled = message => message?.replace(/^([a-z]+)：/, (named, name) => (CALLED[name] ? `${CALLED[name]}：` : named));

/**
 * The words of a refusal.
 * @param {string} text body of the answer
 * @param {number} status
 * @returns {string}
 */
export const refusalWords = (text, status) => asCalled(bodyOf(text).message)
  || (status === 401 ? '登录已过期，请重新登录。' : `操作没有成功（${status}），请稍后再试。`);

/** What is said where no answer came. */
const NO_CONNECTION = '网络不通，请检查网络后再试。';

/** Rejects where no answer came, with an Error whose message is for the person and whose `status` is 0. */
export async function reach(url, options) {
  try {
    const response = await fetch(url, {credentials: 'same-origin', ...options});
    return {response, text: await response.text()};
  } catch {
    throw Object.assign(new Error(NO_CONNECTION), {status: 0, body: {}});
  }
}

/** Rejects with an Error whose message is for the person, and which carries `status` and `body`. */
async function ask(where, options) {
  const {response, text} = await reach(where, options);
  if (!response.ok) throw Object.assign(new Error(refusalWords(text, response.status)), {status: response.status, body: bodyOf(text)});
  return text ? JSON.parse(text) : null;
}

const send = (where, method, type, body, {key, ...others} = {}) => ask(where, {
  ...others, method, body,
  headers: {'Content-Type': type, Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken(), ...forWhom(), ...(key && {'Idempotency-Key': key})}
});

/** A key for something that is to be done once, however often it is sent. */
export const newKey = () => crypto.randomUUID?.() ?? [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** What the server does once for a key, and the keys of what was sent and not answered. */
const ONCE = /^\/cases\/[^/]+\/(?:messages\/|readers$)|^\/tasks\/(?:complete|[^/]+\/(?:transfer|questions|take-back))$|^\/limits\/[^/]+\/proposals\?/;
const unanswered = new Map();

/** What is said where no answer came to something that is done once. */
export const LOST = '连接中断，不知道有没有送到。请再点一次：已经办成的不会重复办理。';

/** Sends the same once more with the same key, until an answer comes. */
async function sendOnce(path, type, body) {
  const key = unanswered.get(path + body) ?? newKey();
  unanswered.set(path + body, key);
  try {
    const answer = await send(address(path), 'POST', type, body, {key});
    unanswered.delete(path + body);
    return answer;
  } catch (error) {
    if (error.status !== 0) unanswered.delete(path + body);
    throw error.status === 0 ? Object.assign(error, {message: LOST}) : error;
  }
}

/** @returns {Promise<?object>} the answer to a question, or null where there is none */
export const get = path => ask(address(path), {headers: {Accept: 'application/json'}});

/** @returns {Promise<?object>} the answer to what was sent as JSON, or null where there is none */
export const post = (path, body, method = 'POST') => (method === 'POST' && ONCE.test(path)
  ? sendOnce(path, 'application/json', JSON.stringify(body))
  : send(address(path), method, 'application/json', JSON.stringify(body)));

/** Keeps something of the person's own; goes on though the page is closed meanwhile, if it is small enough. */
export const put = (path, json, keepalive) => send(address(path), 'PUT', 'application/json', json, {keepalive});

/** Takes away what is there. */
export const remove = path => send(address(path), 'DELETE', 'application/json', undefined);

/** @returns {Promise<?string>} user id of who is logged in, as the server sees it now; null where nobody is */
export async function loggedIn() {
  const {response, text} = await reach(`${root()}/api/admin/auth/user/default`, {headers: {Accept: 'application/json'}});
  return response.ok ? bodyOf(text).userId ?? null : null;
}

/** @returns {Promise<object>} the answer to a file of XML */
export const postXml = (path, xml) => (ONCE.test(path) ? sendOnce(path, 'application/xml', xml) : send(address(path), 'POST', 'application/xml', xml));

/** @returns {Promise<object>} the answer to a table as it was chosen, in whatever encoding it is */
export const sendCsv = (path, file, method = 'POST') => send(address(path), method, 'text/csv', file);

/** @returns {Promise<?object>} the engine's own answer, for what is done to a task */
export const postEngine = (path, body = {}) =>
  send(`${root()}/api/engine/engine/default${path}`, 'POST', 'application/json', JSON.stringify(body));
