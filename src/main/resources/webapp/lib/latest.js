/**
 * Of several questions only the answer to the last one is shown.
 * @returns {function(): function(): boolean} called with each question; what it gives tells whether another one was asked since
 */
export function questions() {
  let asked = 0;
  return () => {
    const mine = ++asked;
    return () => mine !== asked;
  };
}

/**
 * A page that may be drawn again, or left, while an earlier drawing still takes its time: only the last one stays.
 * @param {function(*, function(): boolean): Promise<?function(): void>} fill told what to draw, and asks whether it is old; gives what lets
 *   go of it
 * @returns {{draw: function(*): Promise<void>, leave: function(): void}}
 */
export function drawings(fill) {
  let close = null;
  let drawing = 0;
  const leave = () => {
    drawing++;
    close?.();
    close = null;
  };
  const draw = async what => {
    leave();
    const mine = drawing;
    const drawn = await fill(what, () => mine !== drawing);
    if (mine === drawing) close = drawn;
    else drawn?.();
  };
  return {draw, leave};
}
