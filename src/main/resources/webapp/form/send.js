import {csrfToken, LOST, reach, refusalWords} from '../lib/api.js';
import {forWhom} from '../lib/session.js';

/** Sends a form by itself instead of by the engine's script: with a key, so that it is filed once, and with words for a lost connection. */

/** What the engine's form takes for “nothing was sent, and the person knows why”. */
export const PREVENTED = 'camForm submission prevented';

const addressOf = ({client, taskId, processDefinitionId}) =>
  `${client.baseUrl}/${taskId ? `task/${encodeURIComponent(taskId)}` : `process-definition/${encodeURIComponent(processDefinitionId)}`}/submit-form`;

/**
 * @param {object} camForm the engine's form
 * @param {string} key
 * @returns {Promise<?object>} what the engine answers; rejects with an Error with the words for the person, its `status` 0 where no answer came
 */
export async function send(camForm, key) {
  const options = {
    method: 'POST',
    headers: {'Content-Type': 'application/json', Accept: 'application/json', 'X-XSRF-TOKEN': csrfToken(), ...forWhom(), 'Idempotency-Key': key},
    body: JSON.stringify({variables: camForm.parseVariables()})
  };
  const {response, text} = await reach(addressOf(camForm), options).catch(error => {
    throw Object.assign(error, {message: LOST});
  });
  if (!response.ok) throw Object.assign(new Error(refusalWords(text, response.status)), {status: response.status});
  return text ? JSON.parse(text) : null;
}
