/**
 * Tasklist keeps sorting and search in its address. Two things an office expects are set there: what is due first stands
 * first until the person sorts otherwise, and a case number typed into the search finds the case.
 */

const FACTORY_SORTING = '[{"sortBy":"created","sortOrder":"desc"}]';
const DUE_FIRST = '[{"sortBy":"dueDate","sortOrder":"asc"}]';
const CASE_NUMBER = /^[A-Za-z]{2}-?\d{4}-?\d*$/;

/** Whether the person has sorted in this window; until then what stands in the address is Tasklist's own doing. */
let hasSorted = false;

const byCaseNumber = search => (search.type === 'name' && CASE_NUMBER.test(search.value)
  ? {...search, type: 'processInstanceBusinessKey', value: search.value.toUpperCase()}
  : search);

function amended(query) {
  const parameters = new URLSearchParams(query);
  const sorting = parameters.get('sorting');
  // An address without sorting gets Tasklist's own a moment later, maybe after ours.
  if (!sorting || (!hasSorted && sorting === FACTORY_SORTING)) parameters.set('sorting', DUE_FIRST);
  const searches = parameters.get('searchQuery');
  if (searches) parameters.set('searchQuery', JSON.stringify(JSON.parse(searches).map(byCaseNumber)));
  return parameters;
}

function check() {
  const [path, query = ''] = location.hash.split('?');
  if (path !== '#/' && path !== '') return;
  const before = new URLSearchParams(query);
  const after = amended(query);
  if (before.toString() !== after.toString()) location.replace(`#/?${after}`);
}

/** Watches the address from now on. */
export function watchAddress() {
  check();
  document.addEventListener('click', event => { hasSorted ||= Boolean(event.target.closest?.('[cam-sorting-choices]')); }, true);
  window.addEventListener('hashchange', check);
}
