/** The product's own REST, reached with the session of the web applications. */

const root = () => document.querySelector('base').getAttribute('app-root');

/** @returns {string} address below our REST, for links and images */
export const address = path => `${root()}/api/guicheng${path}`;

/** @returns {string} the token that every changing request carries */
export const csrfToken = () => (document.cookie.match(/XSRF-TOKEN=([^;]+)/) || [])[1] || '';

/**
 * The words of a refusal.
 * @param {string} text body of the answer
 * @param {number} status
 * @returns {string}
 */
export function refusalWords(text, status) {
  try {
    const message = JSON.parse(text).message;
    if (message) return message;
  } catch {
    // Falls through to words of our own.
  }
  return status === 401 ? '登录已过期，请重新登录。' : `操作没有成功（${status}），请稍后再试。`;
}

const refusal = (text, status) => Object.assign(new Error(refusalWords(text, status)), {status});

/**
 * Reads JSON. Rejects with an Error whose message is for the person, and which carries `status`.
 * @param {string} path
 * @returns {Promise<?object>} the answer, or null where there is none
 */
export async function get(path) {
  const response = await fetch(address(path), {headers: {Accept: 'application/json'}, credentials: 'same-origin'});
  const text = await response.text();
  if (!response.ok) throw refusal(text, response.status);
  return text ? JSON.parse(text) : null;
}

/**
 * Sends JSON. Rejects like {@link get}.
 * @param {string} path
 * @param {object} body
 * @param {string} [method]
 * @returns {Promise<?object>} the answer, or null where there is none
 */
export async function post(path, body, method = 'POST') {
  const response = await fetch(address(path), {
    method,
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/json', 'X-XSRF-TOKEN': csrfToken()},
    body: JSON.stringify(body)
  });
  const text = await response.text();
  if (!response.ok) throw refusal(text, response.status);
  return text ? JSON.parse(text) : null;
}

/**
 * Sends a file of XML. Rejects with an Error whose message is for the person, and which carries `status` and `body`.
 * @param {string} path
 * @param {string} xml
 * @returns {Promise<object>}
 */
export async function postXml(path, xml) {
  const response = await fetch(address(path), {
    method: 'POST',
    credentials: 'same-origin',
    headers: {'Content-Type': 'application/xml', Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken()},
    body: xml
  });
  const text = await response.text();
  if (response.ok) return JSON.parse(text);
  const error = refusal(text, response.status);
  try {
    error.body = JSON.parse(text);
  } catch {
    error.body = {};
  }
  throw error;
}
