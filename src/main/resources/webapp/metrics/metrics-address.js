import {CASE} from '../case/case-address.js';
import {pageAddress} from '../lib/page-address.js';
import {rangeAsked} from './range-choice.js';

/** Addresses of the pages of metrics. The range goes along from page to page. */

export const METRICS = '/guicheng/metrics';
export const PROCEDURE = '/guicheng/metrics/procedure';
export const PAYMENTS = '/guicheng/metrics/payments';

/** The overview. */
export const metricsAddress = () => pageAddress(METRICS, rangeAsked());

/**
 * The page of a procedure.
 * @param {string} key
 * @param {Object<string, string>} [others] such as `tab`
 */
export const procedureAddress = (key, others = {}) => pageAddress(PROCEDURE, {key, ...rangeAsked(), ...others});

/**
 * The cases behind a number.
 * @param {string} key of the procedure
 * @param {string} set which of its cases
 * @param {Object<string, string>} [parameters] of the set
 */
export const casesAddress = (key, set, parameters = {}) => procedureAddress(key, {tab: 'cases', set, ...parameters});

/** @param {string} caseNumber */
export const caseAddress = caseNumber => pageAddress(CASE, {number: caseNumber});

/** The payments. */
export const paymentsAddress = () => pageAddress(PAYMENTS, rangeAsked());

/** The present page on paper, below our REST. */
export const printPath = () => `/metrics/print${location.hash}`;
