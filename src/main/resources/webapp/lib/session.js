/** Whose session it is; and where it has ended, the applications' own way to the login, and back to where one was. */

const ofPage = () => window.angular?.element(document.body).injector()?.get('$rootScope');

/** What the applications' own scripts do by a POST, by which they ask for lists as well. */
const DOES = /\/(?:claim|unclaim|complete|submit-form|start|assignee|create|attachments)(?:\?|$)/;

/**
 * What every changing request says: for whom the page was opened. Another window of the browser may have logged somebody else in since,
 * in whose name the server would do it.
 * @returns {Object<string, string>} heads
 */
export function forWhom() {
  const person = ofPage()?.authentication?.name;
  return person ? {'X-Guicheng-Person': encodeURIComponent(person)} : {};
}

/** What the applications' own scripts do says it too. */
export function sayForWhom() {
  const {open} = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.open = function (method, ...others) {
    open.call(this, method, ...others);
    if (!['PUT', 'DELETE'].includes(method.toUpperCase()) && !(method.toUpperCase() === 'POST' && DOES.test(others[0]))) return;
    for (const [name, value] of Object.entries(forWhom())) this.setRequestHeader(name, value);
  };
}

/**
 * Tells the application that nobody is logged in any more, which leads to the login and back.
 * @param {object} [$root] its AngularJS root scope
 */
export function sessionEnded($root = ofPage()) {
  $root?.$applyAsync(() => {
    $root.authentication = null;
    $root.$broadcast('authentication.changed', null);
    $root.$broadcast('authentication.login.required');
  });
}
