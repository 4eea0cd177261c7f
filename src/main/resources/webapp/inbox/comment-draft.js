import {whoWasHere} from '../form/draft-store.js';
import {Draft} from '../form/draft.js';

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
    Object.assign(this, {field, state, draft: null, isClosed: false, wasTyped: false});
  }

  async begin(place, isHeld) {
    const person = await whoWasHere();
    if (!person || this.isClosed) return;
    this.draft = new Draft(person, place, () => ({fields: {comment: {label: '意见', typed: this.field.value}}}), (words, isWarning = false) => {
      this.state.textContent = words;
      this.state.classList.toggle('gc-warning', isWarning);
    });
    if (this.wasTyped) this.draft.changed();
    const kept = await this.draft.restore(isHeld);
    const typed = kept?.fields?.comment?.typed;
    // Whoever was faster than the draft means what they have written.
    if (this.isClosed || this.wasTyped || !typed) return;
    this.field.value = typed;
    if (kept.isPutBy) this.draft.changed();
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
    this.draft?.close();
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
  comment.begin(place, isHeld).catch(error => { state.textContent = `以前写的意见没有读到：${error.message}`; });
  return comment;
}
