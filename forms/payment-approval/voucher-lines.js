import {ListEditor} from '../../app/form/element/list.js';
import {declareColumns} from '../../app/form/older-list.js';
import {currentSheet} from '../../app/inbox/task-sheet.js';
import {el} from '../../app/lib/dom.js';
import {addStyle} from '../../app/lib/library.js';
import {toCents, yuan} from '../../app/lib/money.js';

/** The lines of a voucher: both sides equal to the amount to pay. */
class VoucherLines extends ListEditor {
  foot() {
    this.toPay = el('span', {className: 'gc-advice'});
    return [this.toPay];
  }

  listProblem() {
    const [debit, credit, amount] = [this.sum('debitInCents'), this.sum('creditInCents'), this.amount()];
    if (debit !== credit) return `借贷不平：借方合计 ${yuan(debit)}，贷方合计 ${yuan(credit)}。`;
    return amount !== null && debit !== amount ? `合计 ${yuan(debit)}，与应付金额 ${yuan(amount)} 不符。` : null;
  }

  refresh() {
    super.refresh();
    const amount = this.amount();
    this.toPay.textContent = amount === null ? '' : `应付 ${yuan(amount)}`;
    this.toPay.parentElement.classList.toggle('gc-unbalanced', this.listProblem() !== null);
  }

  /** @private Cents to pay, from the case sheet; null while it is not there. */
  amount() {
    const amount = currentSheet()?.sheet?.amount;
    return amount ? toCents(amount) : null;
  }
}

await declareColumns('guicheng-voucher-lines', new URL('prepareVoucher.html', import.meta.url));
addStyle(new URL('voucher-lines.css', import.meta.url).href);
customElements.define('guicheng-voucher-lines', VoucherLines);
