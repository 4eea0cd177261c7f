import {watchNames} from './lib/names-and-signs.js';

/** What we add to the page of one's own particulars. */

watchNames();
