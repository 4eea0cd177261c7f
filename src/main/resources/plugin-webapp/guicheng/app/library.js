import {el} from './dom.js';

/** Libraries that are large and that few pages need: loaded once, when the first of them does. */

const assetAddress = file => `${document.querySelector('base').getAttribute('app-root')}/assets/${file}`;

/**
 * @param {{script: string, styles: string[], name: string, failure: string}} library files below the applications' assets, the name
 *   under which the library offers itself, and what to say when it does not come
 * @returns {function(): Promise<object>} gives the library; after a failure the next call tries again
 */
export function library({script, styles, name, failure}) {
  let loading = null;
  return () => {
    if (loading === null) {
      styles.forEach(file => document.head.append(el('link', {rel: 'stylesheet', href: assetAddress(file)})));
      loading = new Promise((resolve, reject) => {
        document.head.append(el('script', {
          src: assetAddress(script),
          onload: () => resolve(window[name]),
          onerror: () => {
            loading = null;
            reject(new Error(failure));
          }
        }));
      });
    }
    return loading;
  };
}
