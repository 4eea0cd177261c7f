import {el} from '../../lib/dom.js';
import {ComposedField} from '../field.js';

/** Several of the options in `data-options` (`gas 燃气, windows 门窗`), ticked; sent as their codes with commas between. */
class Choices extends ComposedField {
  connectedCallback() {
    if (this.boxes) return;
    this.boxes = this.dataset.options.trim().split(/\s*,\s*/).map(pair => {
      const [code, ...words] = pair.split(/\s+/);
      const box = el('input', {type: 'checkbox', value: code});
      this.append(el('label', {className: 'gc-choice'}, box, ` ${words.join(' ')}`));
      return box;
    });
    this.addEventListener('change', event => {
      if (event.target === this) return;
      event.stopPropagation();
      this.changed();
    });
  }

  get value() {
    return this.boxes.filter(box => box.checked).map(box => box.value).join(',');
  }

  set value(codes) {
    const ticked = codes.split(',');
    for (const box of this.boxes) box.checked = ticked.includes(box.value);
  }
}

customElements.define('guicheng-choices', Choices);
