/** Building elements. Text is only ever set as text, so whatever a person typed is shown and never run. */

/**
 * @param {string} tag
 * @param {object} [properties] DOM properties; `dataset` and `on…` handlers too
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  const {dataset, ...others} = properties;
  Object.assign(element, others);
  Object.assign(element.dataset, dataset);
  element.append(...children.flat().filter(child => child || child === ''));
  return element;
}

/** `2026-11-24 20:15` in the office's time. */
export const minutes = iso => (iso ? iso.slice(0, 16).replace('T', ' ') : '');

/** A file size as people read it. */
export function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  return bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}
