import {actions, exportLink} from '../lib/files.js';

/** The tab's table as a file. */
export const tabFile = path => actions(exportLink(path));
