const PAUSE = 300;

/** Asks once it has been quiet for a moment; of several answers only that of the last question counts. */
export function whenQuiet(ask, show) {
  let timer = null;
  let latest = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const call = ++latest;
      const answer = await ask().catch(error => ({error: error.message}));
      if (call === latest) show(answer);
    }, PAUSE);
  };
}
