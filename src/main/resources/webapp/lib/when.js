/** After so long it is not waited for any more. */
const LONGEST_MS = 10_000;

/**
 * What the page comes to show, looked for at each change of it.
 * @template T
 * @param {function(): ?T} find
 * @param {string} words for the person, where it does not come
 * @returns {Promise<T>}
 */
export const when = (find, words) => new Promise((done, fail) => {
  const found = find();
  if (found) {
    done(found);
    return;
  }
  const watch = new MutationObserver(() => {
    const now = find();
    if (now) end(() => done(now));
  });
  const late = setTimeout(() => end(() => fail(new Error(words))), LONGEST_MS);
  const end = tell => {
    watch.disconnect();
    clearTimeout(late);
    tell();
  };
  watch.observe(document.body, {childList: true, subtree: true, attributes: true, attributeFilter: ['class', 'disabled']});
});
