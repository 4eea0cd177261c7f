/**
 * Rule changes (规则调整): a limit manager proposes another version of a limit table, another one approves it, and at its time it
 * is in force. The manual only asks that they be two people (SOD-01); the rest is our assumption.
 */
package cn.guicheng.procedure.limitchange;
