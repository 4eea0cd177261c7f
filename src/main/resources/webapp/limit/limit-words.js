import {minutes} from '../lib/dom.js';

/** How limit tables, their versions and their changes are spoken of. */

const ORIGINS = {shipped: '随程序发布', release: '随新版程序发布', emergency: '应急部署', proposal: '规则调整'};

/** Who brought a version about. */
export const origin = version => (version.origin === 'proposal'
  ? `${version.proposedByName} 提出，${version.approvedByName} 批准`
  : ORIGINS[version.origin]);

const EFFECTS = {
  seeded: '随程序发布', unchanged: '与发布的相同', brought: '新版程序更新了这张表', kept: '新版程序的改动没有覆盖这张表', replaced: '栏目随新版程序改变，换上了发布的表'
};

/** What the last release did, and whether the managers went their own way since. */
export const release = ({effect, shippedAt, changedByManagers}) =>
  `程序最近一次发布这张表：${minutes(shippedAt)}，${EFFECTS[effect]}；现行的表${changedByManagers ? '经限额管理员调整，与发布的不同，新版程序不会覆盖' : '与发布的相同'}。`;

/** From when an open proposal is meant to be in force. */
export const effective = change => (change.effectiveFrom ? `${minutes(change.effectiveFrom)} 起` : '批准后立即');

/** `¥1,234.50` of a number of yuan as the server writes it. */
export function yuan(text) {
  const [whole, cents = '00'] = String(text).split('.');
  return `¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}
