/** What the engine lets each person see and do. */
package cn.guicheng.office.rights;
