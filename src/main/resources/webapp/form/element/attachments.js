import {address, csrfToken, get, post, refusalWords} from '../../lib/api.js';
import {el} from '../../lib/dom.js';
import {reading} from '../../lib/press.js';
import {ComposedField} from '../field.js';
import {filePreview} from '../file-preview.js';

const LARGEST = 20 * 1024 * 1024;

/** Uploads files at once, with progress, and sends their ids with the form. */
class Attachments extends ComposedField {
  connectedCallback() {
    if (this.list) return;
    this.files = [];
    this.list = el('div', {className: 'gc-files'});
    this.messages = el('div', {className: 'gc-upload-messages'});
    const picker = el('input', {type: 'file', multiple: true, accept: '.pdf,.jpg,.jpeg,.png,.heic,.heics,.heif,.heifs,.ofd,.xlsx,.docx'});
    picker.addEventListener('change', event => {
      event.stopPropagation();
      for (const file of picker.files) this.upload(file);
      picker.value = '';
    });
    this.append(el('label', {className: 'btn btn-default btn-sm gc-pick'}, '选择文件', picker), this.list, this.messages);
  }

  get value() {
    return [this.coming, ...this.files.map(file => file.id)].filter(Boolean).join(',');
  }

  set value(ids) {
    this.files = [];
    this.list.replaceChildren();
    this.coming = ids || null;
    if (ids) reading(this.messages, () => this.read(ids));
  }

  /** @private What cannot be shown now is the form's all the same; what is refused has gone. */
  async read(ids) {
    const files = await get(`/attachments?ids=${encodeURIComponent(ids)}`).catch(error => {
      if (error.status < 400 || error.status === 401 || error.status >= 500) throw error;
      this.say(error.message);
      return [];
    });
    if (this.coming !== ids) return;
    this.coming = null;
    files.forEach(file => this.show(file));
    this.changed(true);
  }

  /** A file belongs to one case: the person's own are copied on the server, those of others are theirs to upload. */
  async copyFrom(ids) {
    for (const id of ids.split(',')) {
      const line = el('div', {className: 'gc-uploading', textContent: '正在复制附件'});
      this.list.append(line);
      try {
        this.show(await post(`/attachments/${encodeURIComponent(id)}/copies`, {}));
      } catch (error) {
        this.say(error.message);
      }
      line.remove();
      if (!this.isConnected) return;
    }
    this.changed();
  }

  problem() {
    return this.querySelector('.gc-uploading') ? '文件还在上传，请稍候。' : null;
  }

  /** @private */
  upload(file) {
    if (file.size > LARGEST) return this.say(`“${file.name}”：单个文件不得超过 20 MB。`);
    if (file.size === 0) return this.say(`“${file.name}”是空文件。`);
    const bar = el('progress', {max: 100, value: 0});
    // Leaving asks until it has arrived.
    const line = el('div', {className: 'gc-uploading', dataset: {unsent: ''}}, file.name, bar);
    this.list.append(line);
    const request = new XMLHttpRequest();
    request.open('POST', address('/attachments'));
    request.setRequestHeader('X-XSRF-TOKEN', csrfToken());
    request.upload.onprogress = event => (bar.value = (100 * event.loaded) / event.total);
    request.onload = () => {
      line.remove();
      if (request.status === 201) this.show(JSON.parse(request.responseText));
      else this.say(refusalWords(request.responseText, request.status));
      this.changed();
    };
    request.onerror = () => {
      line.remove();
      this.say(`“${file.name}”没有上传成功，请检查网络后重试。`);
      this.changed();
    };
    const body = new FormData();
    body.append('file', file);
    request.send(body);
  }

  /** @private */
  show(file) {
    this.files.push(file);
    const item = el('div', {className: 'gc-file-item'}, filePreview(file),
      el('button', {type: 'button', className: 'gc-remove', title: '移除', ariaLabel: `移除 ${file.fileName}`, textContent: '×', onclick: () => {
        this.files = this.files.filter(other => other !== file);
        item.remove();
        this.changed();
      }}));
    this.list.append(item);
  }

  /** @private */
  say(words) {
    const line = el('div', {className: 'gc-problem', role: 'alert', textContent: words});
    this.messages.append(line);
  }
}

customElements.define('guicheng-attachments', Attachments);
