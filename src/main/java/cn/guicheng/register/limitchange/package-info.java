/** The register of proposals to change a limit table. */
package cn.guicheng.register.limitchange;
