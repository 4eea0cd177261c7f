import {el} from '../../lib/dom.js';
import {ComposedField} from '../field.js';

const OFFICE_OFFSET = '+08:00';

/**
 * A point in time to the minute, in the office's time wherever the browser stands; with `data-whole-day` the beginning of a day. `data-now` starts
 * from the present.
 */
class Moment extends ComposedField {
  connectedCallback() {
    if (this.input) return;
    this.input = el('input', {type: this.isDay ? 'date' : 'datetime-local', className: 'form-control', ...(!this.isDay && {step: 60})});
    this.input.addEventListener('change', event => {
      event.stopPropagation();
      this.changed();
    });
    this.append(this.input);
    if (this.dataset.now !== undefined) this.value = new Date().toISOString();
  }

  get isDay() {
    return this.dataset.wholeDay !== undefined;
  }

  /** With offset, as the engine's form turns it into its own. */
  get value() {
    if (!this.input.value) return '';
    const time = this.isDay ? `${this.input.value}T00:00` : this.input.value.slice(0, 16);
    return `${time}:00${OFFICE_OFFSET}`;
  }

  set value(text) {
    // A copied case tells the office's time without an offset.
    const known = /[zZ]|[+-]\d\d:?\d\d$/.test(text) ? text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : `${text}${OFFICE_OFFSET}`;
    const time = new Date(known).getTime();
    this.input.value = Number.isNaN(time) ? '' : new Date(time + 8 * 3600000).toISOString().slice(0, this.isDay ? 10 : 16);
  }

  get typed() {
    return this.input.value;
  }

  set typed(text) {
    this.input.value = text;
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
