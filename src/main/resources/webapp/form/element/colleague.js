import {el} from '../../lib/dom.js';
import {reading} from '../../lib/press.js';
import {everybody} from '../departments.js';
import {ComposedField} from '../field.js';

let lists = 0;

/** A person of the office, found by typing part of the name; `data-of` names a field with the department they belong to. */
class Colleague extends ComposedField {
  connectedCallback() {
    if (this.input) return;
    this.wanted = '';
    this.people = [];
    this.list = el('datalist', {id: `gc-colleagues-${++lists}`});
    this.input = el('input', {type: 'text', className: 'form-control', autocomplete: 'off', placeholder: '输入姓名', maxLength: 100});
    this.input.setAttribute('list', this.list.id);
    this.input.addEventListener('input', () => { this.wanted = this.find(this.input.value); });
    this.input.addEventListener('change', event => {
      event.stopPropagation();
      this.wanted = this.find(this.input.value);
      this.show();
      this.changed();
    });
    this.append(this.input, this.list);
    const other = this.dataset.of && this.closest('form').querySelector(`[data-variable-name="${this.dataset.of}"]`);
    this.closest('form').addEventListener('change', event => {
      if (other?.contains(event.target)) this.offer(other.value);
    });
    this.offer(other ? other.value : null);
  }

  get value() {
    return this.wanted;
  }

  set value(id) {
    this.wanted = id;
    this.show();
  }

  get typed() {
    return {id: this.wanted, words: this.input.value};
  }

  set typed({id, words}) {
    this.wanted = id;
    this.input.value = words;
    this.show();
  }

  get isEmpty() {
    return this.wanted === '' && this.input.value.trim() === '';
  }

  problem() {
    return this.wanted === '' && this.input.value.trim() !== '' ? '没有这个人，请从列表中选择。' : null;
  }

  /** The name of whoever is chosen, or nothing. */
  get words() {
    return this.people.find(person => person.id === this.wanted)?.name ?? '';
  }

  /** @private Offers everybody, or those of a department. */
  offer(department) {
    const turn = this.turn = (this.turn ?? 0) + 1;
    this.querySelector('.gc-unread')?.remove();
    return reading(this, async () => {
      const all = await everybody();
      if (turn !== this.turn) return;
      const chosen = this.dataset.of ? all.filter(({id}) => id === department) : all;
      this.people = chosen.flatMap(({people}) => people);
      this.list.replaceChildren(...this.people.map(person => el('option', {value: this.label(person)})));
      if (this.wanted && !this.people.some(({id}) => id === this.wanted)) this.wanted = '';
      // What was typed before the names were known may be one of them.
      this.wanted ||= this.find(this.input.value);
      if (this.wanted) this.show();
      else if (this.dataset.of && !this.find(this.input.value)) this.input.value = '';
    });
  }

  /** @private */
  label({name, post}) {
    return `${name}（${post}）`;
  }

  /** @private The id of the only person of that name, or nothing. */
  find(text) {
    const typed = text.trim();
    const found = this.people.filter(person => [this.label(person), person.name, person.id].includes(typed));
    return found.length === 1 ? found[0].id : '';
  }

  /** @private */
  show() {
    const person = this.people.find(({id}) => id === this.wanted);
    if (person) this.input.value = this.label(person);
  }
}

customElements.define('guicheng-colleague', Colleague);
