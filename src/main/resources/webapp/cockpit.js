import {cockpitPage} from './lib/cockpit-page.js';
import {watchNames} from './lib/names-and-signs.js';
import {answerForNoAnswer} from './lib/no-answer.js';
import {watchPrintKey} from './lib/print-key.js';
import {sayForWhom} from './lib/session.js';
import {limits} from './limit/limits-in-cockpit.js';
import {metricsLinks} from './metrics/metrics-links.js';
import {metricsPanel} from './metrics/metrics-panel.js';
import {METRICS_ROUTES} from './metrics/metrics-routes.js';
import {registersLink} from './register/registers-link.js';

answerForNoAnswer();
sayForWhom();
watchNames();
watchPrintKey();

/** What we add to Cockpit. */
export default [registersLink, ...limits, ...metricsLinks, metricsPanel, ...METRICS_ROUTES.map(route => cockpitPage(...route))];
