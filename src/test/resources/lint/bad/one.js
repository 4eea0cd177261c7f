import {two} from './two.js';
import {nobody} from './nobody.js';

export const one = words => {
  const unused = nobody;
  document.body.innerHTML = words + two;
};
