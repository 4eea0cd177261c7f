import {fieldNamed, fill} from '../../app/form/values.js';
import {get} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';

/** Proposes whom to pay: the claimant themselves, until they say otherwise. */
class Payee extends HTMLElement {
  connectedCallback() {
    this.closest('form').addEventListener('guicheng-filled', () => this.propose(), {once: true});
  }

  /** @private */
  async propose() {
    try {
      const {payeeName} = await get('/reimbursement/advice');
      const field = fieldNamed(this.closest('form'), 'payeeName');
      if (!field.value) fill(field, payeeName);
    } catch (error) {
      this.replaceChildren(el('div', {className: 'gc-problem', textContent: error.message}));
    }
  }
}

customElements.define('guicheng-payee', Payee);
