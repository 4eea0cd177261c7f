import {reopenAfterLogin} from '../draft/after-login.js';
import {bytesOf, dropDraft, dropPutBy, keepDraft, putBy, readDraft, unkept} from './draft-store.js';

/** Milliseconds without a change before it is kept, and before it is tried again. */
const PAUSE = 800;
export const AGAIN = 5000;

const WORDS = {
  0: '网络不通，草稿先留在本机，恢复后自动保存。',
  401: '登录已结束。填写的内容还在，重新登录后接着填。',
  403: '还没有签收，填写的内容先留在本机。',
  404: '任务已经办理或已经失效，草稿没有保存。',
  413: '内容太多，草稿没有保存；请不要关闭页面，尽快提交。'
};

const now = () => new Date().toLocaleTimeString('zh-CN', {hour: '2-digit', minute: '2-digit', hour12: false, timeZone: 'Asia/Shanghai'});

/** With the moment of its keeping, which is no part of what is compared. */
const dated = shown => JSON.stringify({at: new Date().toISOString(), ...JSON.parse(shown)});

/** What one person has typed into one form, kept as they type. */
export class Draft {
  /**
   * @param {string} person user id
   * @param {string} place `slug/task` or `slug/start`
   * @param {function(): object} read what the form shows now
   * @param {function(string): void} say
   */
  constructor(person, place, read, say) {
    Object.assign(this, {person, place, read, say, isOver: false, isClosed: false, isUnsure: false, hasFailed: false, timer: null, saving: null});
    // What a form that was taken away could not keep yet is taken up by this one.
    [...unkept].filter(other => other.place === place && other.isClosed).forEach(other => other.leave());
  }

  /** What was kept before, or null; in this window alone, where the server would keep nothing for them yet. */
  restore(isTheirs = true) {
    return readDraft(this.person, this.place, isTheirs);
  }

  /** Something was typed. */
  changed() {
    if (this.isOver) return;
    unkept.add(this);
    this.wait(PAUSE);
  }

  /** Keeps it now; on the way out of the page, even though that closes. */
  async save(isLeaving = false) {
    clearTimeout(this.timer);
    if (this.isOver || !unkept.has(this)) return;
    if (this.saving && !isLeaving) {
      await this.saving;
      if (!unkept.has(this)) return;
    }
    const shown = JSON.stringify(this.read());
    const content = dated(shown);
    this.saving = keepDraft(this.person, this.place, content, isLeaving).then(() => this.isKept(shown), error => this.isNotKept(content, error));
    await this.saving;
    this.saving = null;
  }

  /** In bytes, of what is to be kept. */
  get size() {
    return bytesOf(dated(JSON.stringify(this.read())));
  }

  /** While the form is being sent nothing is kept besides. */
  hold() {
    clearTimeout(this.timer);
  }

  /** It was not sent after all, or nobody knows. */
  resume() {
    this.isUnsure = true;
    if (unkept.has(this)) this.wait(PAUSE);
  }

  /** The form was sent, and the server has let the draft go. What was under way meanwhile goes too. */
  async end() {
    this.leave();
    dropPutBy(this.person, this.place);
    // A first sending may have arrived whose answer was lost; what was kept since is of no use.
    if (!this.saving && !this.isUnsure) return;
    await this.saving;
    await dropDraft(this.place).catch(() => null);
  }

  /** Nothing of it is wanted any more. */
  async drop() {
    this.leave();
    await this.saving;
    dropPutBy(this.person, this.place);
    await dropDraft(this.place);
  }

  /** The form is taken away: what is not kept yet is kept now, or put by. */
  close() {
    const last = this.read();
    this.read = () => last;
    this.isClosed = true;
    if (!unkept.has(this)) return;
    putBy(this.person, this.place, dated(JSON.stringify(last)));
    this.save(true);
  }

  /** Somebody else is logged in now: it stays in this window, for its person alone. */
  setAside() {
    putBy(this.person, this.place, dated(JSON.stringify(this.read())));
    this.leave();
  }

  /** @private */
  leave() {
    this.isOver = true;
    clearTimeout(this.timer);
    unkept.delete(this);
  }

  /** @private */
  wait(pause) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pause);
  }

  /** @private */
  isKept(shown) {
    this.hasFailed = false;
    if (this.isOver) return;
    dropPutBy(this.person, this.place);
    if (this.isClosed || shown === JSON.stringify(this.read())) unkept.delete(this);
    else this.wait(PAUSE);
    this.say(`草稿已保存（${now()}），尚未提交。`);
  }

  /** @private */
  isNotKept(content, {status, message}) {
    if (this.isOver) return;
    this.hasFailed = true;
    if (this.isClosed && status >= 403 && status <= 404) unkept.delete(this);
    if (this.isClosed && status === 404) {
      dropPutBy(this.person, this.place);
      return;
    }
    putBy(this.person, this.place, content);
    if (status === 401 && this.place.endsWith('/start')) reopenAfterLogin(this.person, this.place.split('/')[0]);
    this.say(WORDS[status] ?? `草稿没有保存：${message}`, true);
    if (status === 0 || status >= 500 || status === 429) this.wait(AGAIN);
  }
}
