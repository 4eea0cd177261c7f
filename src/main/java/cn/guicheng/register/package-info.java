/**
 * What the office keeps for ever, a noun each. A register outlives the engine and serves procedures not written
 * yet.
 */
package cn.guicheng.register;
