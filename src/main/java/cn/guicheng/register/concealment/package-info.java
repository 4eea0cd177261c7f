/** From whom a case is concealed, whatever posts they hold, and reading without what is concealed. */
package cn.guicheng.register.concealment;
