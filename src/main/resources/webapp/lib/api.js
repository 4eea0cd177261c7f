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

/**
 * The words of a refusal.
 * @param {string} text body of the answer
 * @param {number} status
 * @returns {string}
 */
export const refusalWords = (text, status) => bodyOf(text).message
  || (status === 401 ? '登录已过期，请重新登录。' : `操作没有成功（${status}），请稍后再试。`);

/** Rejects with an Error whose message is for the person, and which carries `status` and `body`. */
async function ask(where, options) {
  const response = await fetch(where, {credentials: 'same-origin', ...options});
  const text = await response.text();
  if (!response.ok) throw Object.assign(new Error(refusalWords(text, response.status)), {status: response.status, body: bodyOf(text)});
  return text ? JSON.parse(text) : null;
}

const send = (where, method, type, body) => ask(where, {
  method, body, headers: {'Content-Type': type, Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken()}
});

/** @returns {Promise<?object>} the answer to a question, or null where there is none */
export const get = path => ask(address(path), {headers: {Accept: 'application/json'}});

/** @returns {Promise<?object>} the answer to what was sent as JSON, or null where there is none */
export const post = (path, body, method = 'POST') => send(address(path), method, 'application/json', JSON.stringify(body));

/** @returns {Promise<object>} the answer to a file of XML */
export const postXml = (path, xml) => send(address(path), 'POST', 'application/xml', xml);

/** @returns {Promise<object>} the answer to a table as it was chosen, in whatever encoding it is */
export const sendCsv = (path, file, method = 'POST') => send(address(path), method, 'text/csv', file);

/** @returns {Promise<?object>} the engine's own answer, for what is done to a task */
export const postEngine = (path, body = {}) =>
  send(`${root()}/api/engine/engine/default${path}`, 'POST', 'application/json', JSON.stringify(body));
