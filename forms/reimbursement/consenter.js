import {ComposedField} from '../../app/form/field.js';
import {el} from '../../app/lib/dom.js';

/** Who had agreed beforehand; asked for only where the category needs it. */
class Consenter extends ComposedField {
  connectedCallback() {
    if (this.select) return;
    this.required = false;
    this.wanted = '';
    this.select = el('select', {className: 'form-control'}, el('option', {value: '', textContent: '请选择'}));
    this.select.addEventListener('change', event => {
      event.stopPropagation();
      this.wanted = this.select.value;
      this.changed();
    });
    this.append(this.select);
    this.offer({consentRequired: false, consenters: []});
  }

  get value() {
    return this.required ? this.select.value : '';
  }

  set value(person) {
    this.wanted = person;
    this.select.value = person;
  }

  get typed() {
    return this.select.value || this.wanted;
  }

  set typed(person) {
    this.value = person;
  }

  get isEmpty() {
    return this.required ? false : true;
  }

  problem() {
    return this.required && !this.select.value ? '必须填写。' : null;
  }

  /**
   * Offers those who can have agreed.
   * @param {{consentRequired: boolean, consenters: {id: string, name: string, postName: string}[]}} advice
   */
  offer({consentRequired, consenters}) {
    this.required = consentRequired;
    this.closest('.gc-field').hidden = !consentRequired;
    this.select.replaceChildren(
      el('option', {value: '', textContent: '请选择'}),
      ...consenters.map(person => el('option', {value: person.id, textContent: `${person.name}（${person.postName}）`})));
    this.select.value = consenters.some(person => person.id === this.wanted) ? this.wanted : '';
  }
}

customElements.define('guicheng-consenter', Consenter);
