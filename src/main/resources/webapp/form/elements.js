import {showProblem} from './problems.js';

/**
 * The elements of a form that are not the browser's own: `<guicheng-amount>` is the module `element/amount.js`; one that is not
 * among those is a module beside the forms of the task's own procedure, and of no other.
 */

const SHARED = ['amount', 'attachments', 'choices', 'colleague', 'colleagues', 'department', 'lines', 'list', 'moment'];
const INCOMPLETE = '表单没有完整加载，请刷新页面。';

/** The slug of the procedure whose form it is. */
export const procedureOf = ({client, taskId, processDefinitionId}) => (processDefinitionId
  ? Promise.resolve(processDefinitionId)
  : new Promise((done, fail) => {
    client.resource('task').get(taskId, (error, task) => (error ? fail(error) : done(task.processDefinitionId)));
  })).then(id => id.split(':')[0]);

/**
 * Loads what a form needs.
 * @param {object} camForm the engine's form
 * @param {HTMLElement} root
 */
export function loadElements(camForm, root) {
  let procedure = null;
  const load = async element => {
    const name = element.localName.replace('guicheng-', '');
    try {
      if (SHARED.includes(name)) return await import(`./element/${name}.js`);
      procedure ??= procedureOf(camForm);
      return await import(`../../forms/${await procedure}/${name}.js`);
    } catch {
      return showProblem(element, INCOMPLETE);
    }
  };
  return Promise.all([...root.querySelectorAll(':not(:defined)')].map(load));
}
