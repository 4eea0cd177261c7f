/** Days as the office counts them, wherever the browser stands. */

const DAY = 86_400_000;
const WRITTEN = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Asia/Shanghai'});

/** @returns {string} `2026-11-29`; so many days before today */
export const daysAgo = days => WRITTEN.format(Date.now() - days * DAY);

export const today = () => daysAgo(0);
