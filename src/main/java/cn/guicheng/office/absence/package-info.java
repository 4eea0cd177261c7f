/** Who is away now, and who stands in for them. */
package cn.guicheng.office.absence;
