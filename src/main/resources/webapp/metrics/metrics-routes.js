import {CASE} from '../case/case-address.js';
import {METRICS, PAYMENTS, PROCEDURE} from './metrics-address.js';

/** The pages of metrics: where each stands, and what fills it. */
export const METRICS_ROUTES = [
  [METRICS, () => import('./metrics-page.js'), 'drawMetrics'],
  [PROCEDURE, () => import('./procedure-page.js'), 'drawProcedure', 'leaveProcedure'],
  [PAYMENTS, () => import('./payments-page.js'), 'drawPayments'],
  [CASE, () => import('../case/case-timeline-page.js'), 'drawCaseTimeline', 'leaveCaseTimeline']
];
