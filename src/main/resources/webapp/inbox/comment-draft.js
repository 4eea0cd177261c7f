import {whoWasHere} from '../form/draft-store.js';
import {AGAIN, Draft} from '../form/draft.js';
import {askNoMore, askOverWords} from '../lib/unsent.js';

/** The comment beside the answers, kept like a form while it is written: it survives the window and is found on every device. */

/** The one that is open now. */
let open = null;

/** Before something else stands in its place: what the server does not have yet is sent, or put by. */
export function closeComment() {
  open?.close();
  open = null;
}

/** One comment and its draft, which begins once it is known whose it is. */
class Comment {
  constructor(field, state) {
    Object.assign(this, {field, state, draft: null, unread: null, isClosed: false, wasTyped: false});
  }

  /** Until what was kept before has been read it is not written over, and leaving asks. */
  async keep(place, isHeld) {
    try {
      await this.begin(place, isHeld);
      askNoMore(this.field);
    } catch (error) {
      this.say(`以前写的意见没有读到，现在写的暂时没有保存：${error.message}`, true);
      askOverWords(this.field);
      setTimeout(() => !this.isClosed && this.keep(place, isHeld), AGAIN);
    }
  }

  async begin(place, isHeld) {
    const person = await whoWasHere();
    if (!person || this.isClosed) return;
    const draft = this.unread = new Draft(person, place, () => ({fields: {comment: {label: '意见', typed: this.field.value}}}), (...said) => this.say(...said));
    const kept = await draft.restore(isHeld);
    if (this.isClosed) return;
    this.draft = draft;
    this.say('');
    const typed = kept?.fields?.comment?.typed;
    // Whoever was faster than the draft means what they have written.
    if (!this.wasTyped && typed) this.field.value = typed;
    if (this.wasTyped || kept?.isPutBy) draft.changed();
  }

  say(words, isWarning = false) {
    this.state.textContent = words;
    this.state.classList.toggle('gc-warning', isWarning);
  }

  /** Something was written. */
  changed() {
    this.wasTyped = true;
    this.draft?.changed();
  }

  /** While the answer is being sent nothing is kept besides. */
  hold() {
    this.draft?.hold();
  }

  /** It was not sent after all. */
  resume() {
    this.draft?.resume();
  }

  /** The answer was sent, and the server has let the draft go. */
  end() {
    this.isClosed = true;
    this.draft?.end();
  }

  close() {
    if (this.isClosed) return;
    this.isClosed = true;
    // The latest words are meant, even if those before could not be read yet.
    if (!this.draft && this.wasTyped) this.unread?.changed();
    (this.draft ?? this.unread)?.close();
  }
}

/**
 * @param {string} place `slug/task`
 * @param {HTMLTextAreaElement} field
 * @param {HTMLElement} state where it is said whether it is kept
 * @param {boolean} isHeld whether the person has the task: of any other the server keeps nothing for them
 */
export function keepComment(place, field, state, isHeld) {
  closeComment();
  const comment = new Comment(field, state);
  open = comment;
  comment.keep(place, isHeld);
  return comment;
}
