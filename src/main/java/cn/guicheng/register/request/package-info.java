/** The register of what customers ask of the office (客户诉求), and of the calls back to them. */
package cn.guicheng.register.request;
