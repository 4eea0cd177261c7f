import {page} from './cockpit-page.js';
import {limits} from './limits.js';
import {metricsLinks} from './metrics-links.js';
import {metricsPanel} from './metrics-panel.js';
import {METRICS_ROUTES} from './metrics-routes.js';
import {registersLink} from './registers-link.js';

export default [registersLink, ...limits, ...metricsLinks, metricsPanel, ...METRICS_ROUTES.map(route => page(...route))];
