import {fieldNamed, fill} from '../../app/form/values.js';
import {get} from '../../app/lib/api.js';
import {reading} from '../../app/lib/press.js';

/** Proposes whom to pay: the claimant themselves, until they say otherwise. */
class Payee extends HTMLElement {
  connectedCallback() {
    this.closest('form').addEventListener('guicheng-filled', () => this.propose(), {once: true});
  }

  /** @private */
  propose() {
    reading(this, async () => {
      const {payeeName} = await get('/reimbursement/advice');
      const field = fieldNamed(this.closest('form'), 'payeeName');
      if (!field.value) fill(field, payeeName);
    });
  }
}

customElements.define('guicheng-payee', Payee);
