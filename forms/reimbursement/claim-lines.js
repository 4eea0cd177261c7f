import {ListEditor} from '../../app/form/element/list.js';
import {declareColumns} from '../../app/form/older-list.js';
import {get} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {addStyle} from '../../app/lib/library.js';
import {invoiceProblem} from './invoice-number.js';

/** The lines of a claim: the category's expense standard beside their amounts, and invoices as the registers know them. */
class ClaimLines extends ListEditor {
  connectedCallback() {
    if (this.body) return;
    this.standard = null;
    super.connectedCallback();
    this.watchCategory();
    this.followPurpose();
  }

  foot() {
    this.advice = el('span', {className: 'gc-advice'});
    return [this.advice];
  }

  lineProblem({invoiceCode = '', invoiceNumber}) {
    const words = invoiceNumber ? invoiceProblem(invoiceCode, invoiceNumber) : null;
    return words && `的${words}`;
  }

  /** A mark on lines above the standard. */
  decorate(row, {amountInCents}) {
    const above = this.standard !== null && Number.isInteger(amountInCents) && amountInCents > this.standard * 100;
    row.classList.toggle('gc-above', above);
    row.querySelector('[data-of=amountInCents]').textContent = above ? `超过标准 ${this.standard} 元` : '';
  }

  /** @private What the first line is for is what the claim is for, until somebody says otherwise. */
  followPurpose() {
    const purpose = this.closest('form').querySelector('[cam-variable-name=purpose]');
    let followed = '';
    purpose.addEventListener('change', () => {
      const use = this.body.querySelector('[name=description]');
      if (use.value !== followed) return;
      followed = purpose.value.trim().slice(0, use.maxLength);
      use.value = followed;
      this.refresh();
      this.changed();
    });
  }

  /** @private */
  watchCategory() {
    const form = this.closest('form');
    const category = form.querySelector('[cam-variable-name=category]');
    let asked = null;
    const ask = async () => {
      const value = category.value;
      if (value === asked) return;
      asked = value;
      this.standard = null;
      this.advice.textContent = '';
      if (value && !value.startsWith('?')) {
        try {
          const advice = await get(`/reimbursement/advice?category=${encodeURIComponent(value)}`);
          if (asked !== value) return;
          this.standard = advice.standardInYuan;
          this.advice.textContent = this.standard === null ? '' : `本类开支标准：每笔 ${this.standard} 元（设定）`;
          form.querySelector('guicheng-consenter')?.offer(advice);
        } catch (error) {
          this.advice.textContent = error.message;
          // To be asked again with whatever is typed next.
          asked = null;
        }
      }
      this.refresh();
    };
    form.addEventListener('change', ask);
    ask();
  }
}

await declareColumns('guicheng-claim-lines', new URL('start.html', import.meta.url));
addStyle(new URL('claim-lines.css', import.meta.url).href);
customElements.define('guicheng-claim-lines', ClaimLines);
