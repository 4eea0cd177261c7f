import {el} from '../../lib/dom.js';
import {everybody} from '../departments.js';
import {ComposedField} from '../field.js';
import './colleague.js';

/** Nobody is called by a name while the office does not answer; the field says so by itself. */
const namesById = () => everybody().then(
  all => new Map(all.flatMap(({people}) => people).map(({id, name}) => [id, name])),
  () => new Map());

/** Several people of the office, each found by typing part of the name; sent as their user ids with commas between. */
class Colleagues extends ComposedField {
  connectedCallback() {
    if (this.search) return;
    this.people = [];
    this.chosen = el('span', {className: 'gc-chosen-people'});
    this.search = el('guicheng-colleague');
    this.search.addEventListener('change', event => {
      event.stopPropagation();
      this.take();
    });
    this.append(this.chosen, this.search);
  }

  get value() {
    return this.people.map(({id}) => id).join(',');
  }

  set value(ids) {
    this.people = ids.split(',').map(id => id.trim()).filter(id => id !== '').map(id => ({id}));
    this.show();
  }

  get typed() {
    return {value: this.value, search: this.search.typed};
  }

  set typed({value, search}) {
    this.value = value;
    this.search.typed = search;
  }

  get isEmpty() {
    return this.people.length === 0 && this.search.isEmpty;
  }

  problem() {
    return this.search.problem();
  }

  /** @private Whoever has been found is one of them; once is enough. */
  take() {
    const id = this.search.value;
    if (id !== '') {
      if (!this.people.some(person => person.id === id)) this.people.push({id});
      this.search.typed = {id: '', words: ''};
      this.show();
    }
    this.changed();
  }

  /** @private */
  drop(id) {
    this.people = this.people.filter(person => person.id !== id);
    this.show();
    this.changed();
    this.search.input.focus();
  }

  /** @private */
  async show() {
    const turn = this.turn = (this.turn ?? 0) + 1;
    const names = await namesById();
    if (turn !== this.turn) return;
    this.chosen.replaceChildren(...this.people.map(({id}) => {
      const name = names.get(id) ?? id;
      const remove = el('button', {type: 'button', className: 'gc-remove', textContent: '×', title: `去掉 ${name}`, ariaLabel: `去掉 ${name}`});
      remove.addEventListener('click', () => this.drop(id));
      return el('span', {className: 'gc-chosen-person'}, name, remove);
    }));
  }
}

customElements.define('guicheng-colleagues', Colleagues);
