/** What our composed fields have in common. */

/**
 * A field composed of several inputs. `value` is what is sent to the server, `problem()` the words for what is wrong with
 * it, or null. Fires `change` whenever the value changes.
 */
export class ComposedField extends HTMLElement {
  /** Words for what is wrong, or null. */
  problem() {
    return null;
  }

  /** Whether nothing is filled in. */
  get isEmpty() {
    const value = this.value;
    return value === null || value === '' || (Array.isArray(value) && value.length === 0);
  }

  /** What it shows, right or wrong, as it is kept in a draft. */
  get typed() {
    return this.value;
  }

  set typed(kept) {
    this.value = kept;
  }

  /** Starts from the value of another case. */
  copyFrom(value) {
    this.value = value;
  }

  /** @param {boolean} [isOurs] whether the program changed it, not the person */
  changed(isOurs = false) {
    this.dispatchEvent(Object.assign(new Event('change', {bubbles: true}), {isOurs}));
  }
}
