import {el} from './dom.js';

/** Libraries that are large and that few pages need: loaded once, when the first of them does. */

const fileAddress = file => new URL(`../../libraries/${file}`, import.meta.url).href;

/** Adds a style sheet to the page, once. */
export function addStyle(href) {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return;
  document.head.append(el('link', {rel: 'stylesheet', href}));
}

/**
 * @param {{script: string, styles: string[], name: string, failure: string}} library files below the folder of libraries, the name
 *   under which the library offers itself, and what to say when it does not come
 * @returns {function(): Promise<object>} gives the library; after a failure the next call tries again
 */
export function library({script, styles, name, failure}) {
  let loading = null;
  return () => {
    styles.forEach(file => addStyle(fileAddress(file)));
    loading ??= new Promise((resolve, reject) => {
      document.head.append(el('script', {
        src: fileAddress(script),
        onload: () => resolve(window[name]),
        onerror: () => {
          loading = null;
          reject(new Error(failure));
        }
      }));
    });
    return loading;
  };
}
