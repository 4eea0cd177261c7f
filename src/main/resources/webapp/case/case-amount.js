/** How much a case is about: the fact that every procedure with money calls the same. */
const AMOUNT = 'amountInCents';

/** @returns {?string} in words, such as `¥1,234.50`; null where the case has none, or there is no sheet */
export const amountOf = sheet => sheet?.facts.find(fact => fact.name === AMOUNT)?.value ?? null;
