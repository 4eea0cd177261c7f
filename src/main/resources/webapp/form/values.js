/** The fields of a form as we see them: the browser's own inputs, which the engine's form carries, and our composed ones. */

/** What the server reckons is nobody's to send. */
export const FIELDS = '[cam-variable-name], [data-variable-name]:not([data-computed])';

/** @returns {string} the variable that a field fills */
export const nameOf = field => field.getAttribute('cam-variable-name') || field.dataset.variableName;

/** The field of a form that fills a variable, or null. */
export const fieldNamed = (root, name) => root.querySelector(`[cam-variable-name="${name}"], [data-variable-name="${name}"]`);

/** @returns {string|number|Array} what the field says now; an empty text where it says nothing */
export function valueOf(field) {
  if (field.type === 'checkbox') return field.checked ? 'true' : '';
  if (field.dataset.variableName) return field.isEmpty ? '' : field.value ?? '';
  // AngularJS writes `string:` or `? undefined` into options it does not know.
  return field.value.startsWith('?') ? '' : field.value.replace(/^string:/, '').trim();
}

/**
 * Shows a value in a field; only what the person leaves there is sent.
 * @returns {Promise<*>} once the form has taken notice
 */
export function fill(field, value) {
  if (field.type === 'checkbox') {
    if (field.checked === value) return Promise.resolve();
    field.checked = value;
  } else {
    field.value = value;
  }
  // AngularJS may be in the middle of a digest, in which it takes no event.
  return new Promise(done => setTimeout(() => done(field.dispatchEvent(ourEvent()))));
}

/** A change that the program made, not the person. */
const ourEvent = () => Object.assign(new Event('change', {bubbles: true}), {isOurs: true});

/** What a field shows, right or wrong, as it is kept in a draft. */
export function typedIn(field) {
  if (field.dataset.variableName) return field.typed;
  if (field.type === 'checkbox') return field.checked;
  return field.localName === 'select' ? valueOf(field) : field.value;
}

/** Shows in a field what was kept of it. */
export async function typeInto(field, typed) {
  if (!field.dataset.variableName) return fill(field, typed);
  field.typed = typed;
  return field.dispatchEvent(ourEvent());
}

const NUMBERS = ['Integer', 'Long', 'Short', 'Double'];

/** A value as plain JSON; what is no number goes as it was typed, and is refused for it. */
function plainOf(field) {
  const value = valueOf(field);
  const type = field.getAttribute('cam-variable-type') || field.dataset.variableType;
  if (field.type === 'checkbox') return field.checked;
  if (value === '' || value === null || value === undefined) return null;
  if (type === 'Boolean') return value === true || value === 'true';
  return NUMBERS.includes(type) && Number.isFinite(Number(value)) ? Number(value) : value;
}

/** All values of a form as plain JSON, by the names of the fields. */
export const plainValues = fields => Object.fromEntries(fields.map(field => [nameOf(field), plainOf(field)]));

/** The words before a field. */
export const labelOf = (root, field) => root.querySelector(`label[for="${field.id}"]`)?.firstChild.textContent.trim() ?? '';
