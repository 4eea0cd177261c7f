/** Addresses of pages of ours: a path and parameters, both behind `#`, so that going back and reloading work. */

/** @returns {URLSearchParams} what the present address asks for */
export const asked = () => new URLSearchParams(location.hash.split('?')[1] ?? '');

/** @returns {string} the parameter of the present address, or an empty text */
export const parameter = name => asked().get(name) ?? '';

/**
 * @param {string} path
 * @param {Object<string, ?string|number>} values empty ones are left out
 */
export function pageAddress(path, values) {
  const query = new URLSearchParams();
  Object.entries(values).filter(([, value]) => value !== '' && value !== null).forEach(([name, value]) => query.set(name, value));
  const text = query.toString();
  return text ? `#${path}?${text}` : `#${path}`;
}

/** The present page with some parameters changed; an empty value removes one. */
export const addressWith = changes =>
  pageAddress(location.hash.slice(1).split('?')[0], {...Object.fromEntries(asked()), ...changes});

/** A page of one of the applications, from wherever one is: `tasklist`, `cockpit`. */
export const inApplication = (application, page) =>
  `${document.querySelector('base').getAttribute('app-root')}/app/${application}/default/${page}`;
