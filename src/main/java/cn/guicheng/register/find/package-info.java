/** The words of every case in one place, by which a part of any of them finds it. */
package cn.guicheng.register.find;
