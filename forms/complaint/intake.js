import {fieldNamed, fill, valueOf} from '../../app/form/values.js';
import {get} from '../../app/lib/api.js';
import {el} from '../../app/lib/dom.js';
import {addStyle} from '../../app/lib/library.js';
import {bindEndings} from './endings.js';
import {adviceLines, earlierRequests} from './intake-advice.js';
import {whenQuiet} from './quiet.js';
import {readBack} from './read-back.js';

const KNOWN_BY = ['customerPhone', 'unit', 'requestType'];
const JUDGED_BY = ['topic', 'personalInjury', 'mediaOrAuthority', 'legalThreat', 'repeated', 'claimedAmountInCents'];

/**
 * What the front desk needs while the customer is on the telephone: their earlier requests, how serious this one is and who
 * handles it as the tables decide, and what to read back to them (COMP-29).
 */
class Intake extends HTMLElement {
  connectedCallback() {
    if (this.form) return;
    this.form = this.closest('form');
    this.repeatedChosen = false;
    this.found = {cases: []};
    this.advice = el('div', {className: 'gc-intake-advice'});
    this.readBack = el('p', {className: 'gc-read-back'});
    this.append(
      el('h5', {textContent: '判定'}), this.advice,
      el('h5', {textContent: '复述给客户听，请客户确认'}), this.readBack);
    this.earlier = this.form.querySelector('.gc-earlier');
    // Once every field of the form is there and shows what is stored: the second call of the day begins as the first.
    this.form.addEventListener('guicheng-filled', () => {
      bindEndings(this.form, () => this.restate());
      this.bind();
      this.begin();
    }, {once: true});
  }

  /** @private The field's element, by its variable. */
  field(name) {
    return fieldNamed(this.form, name);
  }

  /** @private What the field says now, as text. */
  text(name) {
    return String(valueOf(this.field(name)));
  }

  /** @private */
  fill(name, value) {
    return fill(this.field(name), value);
  }

  /** @private */
  bind() {
    const judge = whenQuiet(() => get(`/complaint/advice?${this.facts()}`), answer => this.advice.replaceChildren(...adviceLines(answer)));
    const search = whenQuiet(() => this.search(), answer => this.showEarlier(answer));
    const refresh = event => {
      const field = event.target;
      if (field === this.field('customerPhone')) delete field.dataset.problem;
      if (KNOWN_BY.some(name => field === this.field(name))) search();
      if (field === this.field('repeated') && event.isTrusted) this.repeatedChosen = true;
      judge();
      this.restate();
    };
    this.form.addEventListener('input', refresh);
    this.form.addEventListener('change', refresh);
    this.form.addEventListener('keydown', event => {
      if (event.key === 'Enter' && !event.ctrlKey && event.target.localName === 'input') event.preventDefault();
    });
    judge();
    this.restate();
  }

  /** @private */
  begin() {
    // Most of them call; whoever writes or comes is a choice away.
    if (!this.text('channel')) this.fill('channel', 'phone');
    // Whoever has begun to type is not taken away from where they are.
    if (!this.form.contains(document.activeElement)) this.field('customerPhone').focus();
  }

  /** @private What the tables ask about; an amount only where it is one. */
  facts() {
    const known = JUDGED_BY.map(name => [name, this.text(name)]).filter(([name, text]) => (name.endsWith('InCents') ? /^\d+$/.test(text) : text));
    return new URLSearchParams(known);
  }

  /** @private */
  async search() {
    const [phone, unit, requestType] = KNOWN_BY.map(name => this.text(name));
    return phone || unit ? get(`/complaint/earlier?${new URLSearchParams({phone, unit, requestType})}`) : {cases: []};
  }

  /** @private */
  showEarlier(found) {
    this.found = {cases: [], ...found};
    this.sayOfPhone(found.phoneProblem);
    const parts = earlierRequests(this.found, earlier => this.link(earlier));
    this.earlier.replaceChildren(...parts);
    this.earlier.hidden = parts.length === 0;
    if (!this.repeatedChosen && found.repeated !== undefined) this.fill('repeated', found.repeated);
  }

  /** @private What is wrong with the number, in the server's words; said beside the field once nobody types there any more. */
  sayOfPhone(words) {
    const phone = this.field('customerPhone');
    if (words) phone.dataset.problem = words;
    else delete phone.dataset.problem;
    if (words && document.activeElement !== phone) phone.dispatchEvent(new Event('focusout', {bubbles: true}));
  }

  /** @private Takes up an earlier case again: the same customer, linked. */
  link({caseNumber, customerName, customerPhone, customerEmail}) {
    this.fill('followUpOf', caseNumber);
    if (customerPhone && !this.text('customerPhone')) this.fill('customerPhone', customerPhone);
    if (customerName && !this.text('customerName')) this.fill('customerName', customerName);
    if (customerEmail && !this.text('customerEmail')) this.fill('customerEmail', customerEmail);
    this.field('followUpOf').closest('details')?.setAttribute('open', '');
    this.field('requestType').focus();
  }

  /** @private */
  restate() {
    const phone = this.text('customerPhone');
    this.readBack.textContent = readBack({
      name: this.text('customerName'),
      time: this.field('occurredAt').words,
      unit: this.text('unit'),
      description: this.text('description'),
      remedy: this.text('expectedRemedy'),
      phone: phone && (this.found.phone ?? phone)
    });
  }
}

addStyle(new URL('intake.css', import.meta.url).href);
customElements.define('guicheng-intake', Intake);
