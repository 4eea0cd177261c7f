import {el} from '../../lib/dom.js';
import {reading} from '../../lib/press.js';
import {departments} from '../departments.js';
import {ComposedField} from '../field.js';

/** A department of the office. */
class Department extends ComposedField {
  connectedCallback() {
    if (this.select) return;
    this.wanted = '';
    this.select = el('select', {className: 'form-control'}, el('option', {value: '', textContent: '请选择'}));
    this.select.addEventListener('change', event => {
      event.stopPropagation();
      this.wanted = this.select.value;
      this.changed();
    });
    this.append(this.select);
    reading(this, async () => {
      this.select.append(...(await departments()).map(({id, name}) => el('option', {value: id, textContent: name})));
      this.select.value = this.wanted;
    });
  }

  get value() {
    return this.wanted;
  }

  set value(id) {
    this.wanted = id;
    this.select.value = id;
  }
}

customElements.define('guicheng-department', Department);
