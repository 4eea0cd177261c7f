/** The register of who was refused and who changed accounts and rights, and from which address. Knows neither engine nor people. */
package cn.guicheng.register.access;
