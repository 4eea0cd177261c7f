import {shared} from './cockpit-page.js';
import {CASE, METRICS, PAYMENTS, PROCEDURE} from './metrics-address.js';

/** The pages of metrics: where each stands, and what fills it. */
export const METRICS_ROUTES = [
  [METRICS, () => import('./metrics-page.js'), 'drawMetrics'],
  [PROCEDURE, () => import('./procedure-page.js'), 'drawProcedure', 'leaveProcedure'],
  [PAYMENTS, () => shared('payments-page.js'), 'drawPayments'],
  [CASE, () => shared('case-timeline-page.js'), 'drawCaseTimeline', 'leaveCaseTimeline']
];
