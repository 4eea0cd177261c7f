/** Tells the rest of the page, once Tasklist itself knows, that a form has gone: a task is done, or a case has begun. */

/** @typedef {{task: ?string, caseNumber: ?string}} Sent of a task its id, of a start the number of the new case */

const SENT = 'guicheng-sent';

/** @param {object} camForm the engine's form */
export function tellSent(camForm) {
  const submit = camForm.submit.bind(camForm);
  camForm.submit = done => submit((error, result) => {
    done?.(error, result);
    if (error) return;
    document.dispatchEvent(new CustomEvent(SENT, {detail: {task: camForm.taskId ?? null, caseNumber: result?.businessKey ?? null}}));
  });
}

/** @param {function(Sent): void} work */
export const onSent = work => document.addEventListener(SENT, event => work(event.detail));
