import {el} from '../../lib/dom.js';
import {ComposedField} from '../field.js';

const OFFICE_OFFSET = '+08:00';

/** A point in time to the minute, in the office's time wherever the browser stands. `data-now` starts from the present. */
class Moment extends ComposedField {
  connectedCallback() {
    if (this.input) return;
    this.input = el('input', {type: 'datetime-local', className: 'form-control', step: 60});
    this.input.addEventListener('change', event => {
      event.stopPropagation();
      this.changed();
    });
    this.append(this.input);
    if (this.dataset.now !== undefined) this.value = new Date().toISOString();
  }

  /** With offset, as the engine's form turns it into its own. */
  get value() {
    return this.input.value ? `${this.input.value.slice(0, 16)}:00${OFFICE_OFFSET}` : '';
  }

  set value(text) {
    // A copied case tells the office's time without an offset.
    const known = /[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : `${text}${OFFICE_OFFSET}`;
    const time = new Date(known).getTime();
    this.input.value = Number.isNaN(time) ? '' : new Date(time + 8 * 3600000).toISOString().slice(0, 16);
  }

  /** `2026-11-25 10:30`, or nothing. */
  get words() {
    return this.input.value.replace('T', ' ');
  }

  problem() {
    return this.input.validity.badInput ? '须为有效的日期和时间。' : null;
  }
}

customElements.define('guicheng-moment', Moment);
