/** Where the session has ended: the applications' own way to the login, and back to where one was. */

const ofPage = () => window.angular?.element(document.body).injector()?.get('$rootScope');

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
