/** Who is away from when until when, and who stands in for them. */
package cn.guicheng.register.absence;
