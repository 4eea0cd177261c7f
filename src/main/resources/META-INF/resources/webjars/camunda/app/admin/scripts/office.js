/** The office's own REST as the administrator's pages use it. */

const root = document.querySelector('base').getAttribute('app-root');

/**
 * @param {string} path below the office's REST
 * @param {RequestInit} [options]
 * @returns {Promise<any>} the answer's JSON; null where there is none
 */
async function ask(path, options = {}) {
  const response = await fetch(`${root}/api/guicheng${path}`, options);
  const text = await response.text();
  const answer = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null;
  if (!response.ok) throw new Error(answer?.message ?? `操作失败（${response.status}）。`);
  return answer;
}

function post(path, body) {
  const token = (document.cookie.match(/XSRF-TOKEN=([^;]+)/) ?? [])[1] ?? '';
  const headers = {'Content-Type': 'application/json', 'X-XSRF-TOKEN': token};
  return ask(path, {method: 'POST', headers, body: JSON.stringify(body)});
}

/** @returns {Promise<{id: string, name: string, closedAt: string, reason: string}[]>} */
export const closedPeople = () => ask('/people/closed');

/** @returns {Promise<{id: string, name: string, people: {id: string, name: string, post: string}[]}[]>} */
export const departments = () => ask('/organisation/departments');

/** @returns {Promise<{released: string[], open: {caseNumber: string, what: string}[]}>} */
export const close = (id, handOverTo, reason) => post(`/people/${encodeURIComponent(id)}/close`, {handOverTo, reason});

export const reopen = id => post(`/people/${encodeURIComponent(id)}/reopen`, {});
