/** Who sees a case because they were told of it or asked about it. */
package cn.guicheng.register.reader;
