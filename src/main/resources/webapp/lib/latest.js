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
