import {get} from './api.js';
import {el, minutes} from './dom.js';

const PAUSE = 300;

/** Calls once it has been quiet for a moment; of several answers only that of the last call counts. */
function whenQuiet(ask, show) {
  let timer = null;
  let latest = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      const call = ++latest;
      const answer = await ask().catch(error => ({error: error.message}));
      if (call === latest) show(answer);
    }, PAUSE);
  };
}

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
    this.bindEndings();
    this.bind();
  }

  /** @private The field's element, by its variable. */
  field(name) {
    return this.form.querySelector(`[cam-variable-name="${name}"], [data-variable-name="${name}"]`);
  }

  /** @private What the field says now, as text. */
  text(name) {
    const field = this.field(name);
    if (field.type === 'checkbox') return field.checked ? 'true' : '';
    const value = String(field.value ?? '');
    return value.startsWith('?') ? '' : value.replace(/^string:/, '').trim();
  }

  /** @private */
  bind() {
    const judge = whenQuiet(() => get(`/complaint/advice?${this.facts()}`), answer => this.showAdvice(answer));
    const search = whenQuiet(() => this.search(), answer => this.showEarlier(answer));
    const refresh = event => {
      const field = event.target;
      if (field === this.field('customerPhone')) delete field.dataset.problem;
      if (['customerPhone', 'unit', 'requestType'].some(name => field === this.field(name))) search();
      if (field === this.field('repeated') && event.isTrusted) this.repeatedChosen = true;
      judge();
      this.restate();
    };
    this.form.addEventListener('input', refresh);
    this.form.addEventListener('change', refresh);
    this.form.addEventListener('keydown', event => {
      if (event.key !== 'Enter') return;
      if (event.ctrlKey || event.metaKey) this.submit();
      else if (event.target.localName === 'input') event.preventDefault();
    });
    judge();
    this.restate();
    setTimeout(() => {
      // Most of them call; whoever writes or comes is a choice away.
      if (!this.text('channel')) this.fill('channel', 'phone');
      // Whoever has begun to type is not taken away from where they are.
      if (!this.form.contains(document.activeElement)) this.field('customerPhone').focus();
    }, 400);
  }

  /** @private 登记办理, 当场答复, 不在受理范围: one choice that ticks two boxes. */
  bindEndings() {
    const answer = this.field('answer').closest('.gc-field');
    const choose = ending => {
      for (const name of ['answeredOnTheSpot', 'outOfScope']) this.tick(name, ending === name);
      answer.hidden = ending === '';
      answer.querySelector('label').firstChild.textContent = ending === 'outOfScope' ? '向客户的说明' : '答复';
      if (ending !== '') this.field('answer').focus();
    };
    this.form.querySelectorAll('[name=ending]').forEach(radio => radio.addEventListener('change', event => {
      event.stopPropagation();
      choose(radio.value);
      this.restate();
    }));
    answer.hidden = true;
  }

  /** @private */
  tick(name, checked) {
    const box = this.field(name);
    if (box.checked === checked) return;
    box.checked = checked;
    // AngularJS may be in the middle of a digest, in which it takes no event.
    setTimeout(() => box.dispatchEvent(new Event('change', {bubbles: true})));
  }

  /** @private */
  facts() {
    const facts = new URLSearchParams();
    for (const name of ['topic', 'personalInjury', 'mediaOrAuthority', 'legalThreat', 'repeated']) {
      if (this.text(name)) facts.set(name, this.text(name));
    }
    if (typeof this.field('claimedAmountInCents').value === 'number') {
      facts.set('claimedAmountInCents', this.field('claimedAmountInCents').value);
    }
    return facts;
  }

  /** @private */
  async search() {
    const phone = this.text('customerPhone');
    const unit = this.text('unit');
    return phone || unit ? get(`/complaint/earlier?${new URLSearchParams({phone, unit, requestType: this.text('requestType')})}`) : {cases: []};
  }

  /** @private */
  showAdvice(advice) {
    if (advice.error) return this.advice.replaceChildren(el('span', {className: 'gc-problem', textContent: advice.error}));
    const lines = [
      el('div', {},
        el('span', {className: `gc-severity gc-severity-${advice.severity}`, textContent: advice.severityName}),
        advice.approverName ? ` 处理意见由${advice.approverName}批准` : ' 派工后直接处理'),
      el('div', {className: 'gc-reason', textContent: advice.severityReason})];
    if (advice.departmentName) {
      lines.push(el('div', {}, '承办：', el('strong', {textContent: advice.departmentName})),
        el('div', {className: 'gc-reason', textContent: advice.departmentReason}));
    }
    this.advice.replaceChildren(...lines);
  }

  /** @private */
  showEarlier(found) {
    this.found = found.error ? {cases: []} : found;
    const parts = [];
    if (found.error) parts.push(el('div', {className: 'gc-problem', textContent: found.error}));
    if (found.unitKnown === false) parts.push(el('div', {className: 'gc-copy-note', textContent: '以前没有登记过这个房号，请与客户核对。'}));
    if (this.found.cases.length > 0) parts.push(this.earlierTable());
    this.sayOfPhone(found.phoneProblem);
    this.earlier.replaceChildren(...parts);
    this.earlier.hidden = parts.length === 0;
    if (!this.repeatedChosen && found.repeated !== undefined) this.tick('repeated', found.repeated);
  }

  /** @private What is wrong with the number, in the server's words; said beside the field once nobody types there any more. */
  sayOfPhone(words) {
    const phone = this.field('customerPhone');
    if (words) phone.dataset.problem = words;
    else delete phone.dataset.problem;
    if (words && document.activeElement !== phone) phone.dispatchEvent(new Event('focusout', {bubbles: true}));
  }

  /** @private */
  earlierTable() {
    const rows = this.found.cases.map(earlier => el('tr', {},
      el('td', {textContent: minutes(earlier.receivedAt)}),
      el('td', {textContent: earlier.caseNumber}),
      el('td', {textContent: `${earlier.requestTypeName}：${earlier.description}`}),
      el('td', {textContent: earlier.stateName}),
      el('td', {}, earlier.mayFollowUp && el('button', {
        type: 'button', className: 'btn btn-default btn-xs', textContent: '关联', title: '作为这件诉求的后续登记', onclick: () => this.link(earlier)}))));
    return el('div', {}, el('strong', {textContent: '这位客户以前的诉求'}),
      el('table', {className: 'gc-table'}, el('tbody', {}, rows)));
  }

  /** @private Takes up an earlier case again: the same customer, linked. */
  link(earlier) {
    this.fill('followUpOf', earlier.caseNumber);
    if (earlier.customerName && !this.text('customerName')) this.fill('customerName', earlier.customerName);
    if (earlier.customerEmail && !this.text('customerEmail')) this.fill('customerEmail', earlier.customerEmail);
    this.field('followUpOf').closest('details')?.setAttribute('open', '');
    this.field('requestType').focus();
  }

  /** @private */
  fill(name, value) {
    const field = this.field(name);
    field.value = value;
    setTimeout(() => field.dispatchEvent(new Event('change', {bubbles: true})));
  }

  /** @private */
  restate() {
    const unit = this.text('unit');
    const time = this.field('occurredAt').words;
    const description = this.text('description');
    const remedy = this.text('expectedRemedy');
    if (!description) {
      this.readBack.textContent = '填写诉求内容后，这里是复述的话。';
      return;
    }
    const name = this.text('customerName');
    const ended = sentence => (/[。！？.!?]$/.test(sentence) ? sentence : `${sentence}。`);
    this.readBack.textContent = `${name ? `${name}，` : ''}我复述一下：${time ? `${time}，` : ''}${unit ? `您在 ${unit}，` : '您'}反映：${ended(description)}`
      + `${remedy ? `您希望：${ended(remedy)}` : ''}${this.text('customerPhone') ? `您的电话是 ${this.found.phone ?? this.text('customerPhone')}。` : ''}我记录得对吗？`;
  }

  /** @private Ctrl+Enter, once what was typed last has been taken over. */
  submit() {
    document.activeElement?.blur();
    setTimeout(() => this.closest('.modal-content')?.querySelector('.modal-footer .btn-primary')?.click(), 50);
  }
}

customElements.define('guicheng-intake', Intake);
