/**
 * What stands before everything: the form of an address, who somebody is, what they may call, how much and how fast. Nothing
 * of the engine, of Jersey or of ours runs before it.
 */
package cn.guicheng.web.door;
