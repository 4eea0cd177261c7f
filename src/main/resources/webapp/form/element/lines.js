import {el} from '../../lib/dom.js';
import {ComposedField} from '../field.js';

/** A list of texts, one a line; empty lines do not count. */
class Lines extends ComposedField {
  connectedCallback() {
    if (this.input) return;
    this.input = el('textarea', {className: 'form-control', rows: 6});
    this.input.addEventListener('change', event => {
      event.stopPropagation();
      this.changed();
    });
    this.append(this.input);
  }

  /** @returns {string[]} */
  get value() {
    return this.input.value.split('\n').map(line => line.trim()).filter(line => line !== '');
  }

  get typed() {
    return this.input.value;
  }

  set typed(text) {
    this.input.value = text;
  }

  set value(lines) {
    this.input.value = lines.join('\n');
  }
}

customElements.define('guicheng-lines', Lines);
