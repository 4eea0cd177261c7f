/** Where a form of ours meets what AngularJS and Tasklist would do with it by themselves. */

/** Lets Tasklist know, which sees its own fields only, that there is something to save. */
export function markChanged(camForm, scope) {
  camForm.formElement.controller?.('form')?.$setDirty();
  scope.$applyAsync();
}

/** The button is never dead: what is missing is said when it is pressed, by us and not by AngularJS. */
export function keepAlive(camForm) {
  const angular = camForm.formElement.controller?.('form');
  if (!angular) return;
  Object.defineProperty(angular, '$valid', {get: () => true, set: () => {}});
  Object.defineProperty(angular, '$invalid', {get: () => false, set: () => {}});
}

/** The first place is where one begins; Tasklist would pass over a choice. Whoever has begun elsewhere stays there. */
export function goToFirst(root) {
  const here = document.activeElement;
  const isElsewhere = root.contains(here) && here !== root.querySelector('input');
  if (!isElsewhere && !('begun' in root.dataset)) root.querySelector('input:not([type=hidden]), select, textarea')?.focus();
}
