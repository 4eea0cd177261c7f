import {el} from '../../lib/dom.js';
import {toCents, toInput} from '../../lib/money.js';
import {ComposedField} from '../field.js';

/** An amount typed in yuan, sent in cents. */
class Amount extends ComposedField {
  connectedCallback() {
    if (this.input) return;
    this.input = el('input', {type: 'text', className: 'form-control gc-amount', inputMode: 'decimal', maxLength: 20});
    this.input.addEventListener('change', event => {
      event.stopPropagation();
      const cents = toCents(this.input.value);
      if (cents !== null) this.input.value = toInput(cents);
      this.changed();
    });
    this.append(this.input);
  }

  /** Cents; what is no amount as it was typed. */
  get value() {
    const text = this.input.value.trim();
    return text === '' ? '' : (toCents(text) ?? text);
  }

  set value(cents) {
    this.input.value = toInput(cents);
  }

  get typed() {
    return this.input.value;
  }

  set typed(text) {
    this.input.value = text;
  }

  problem() {
    return typeof this.value === 'string' && this.value !== '' ? '须为金额，如 500 或 500.50，最多两位小数，不得小于 0。' : null;
  }
}

customElements.define('guicheng-amount', Amount);
