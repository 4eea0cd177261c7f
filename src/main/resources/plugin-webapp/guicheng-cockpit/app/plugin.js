import {limits} from './limits.js';
import {registersLink} from './registers-link.js';

export default [registersLink, ...limits];
