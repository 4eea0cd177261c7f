/** Who was who: every login that ever was, what its person was called and where they worked, and whose account is closed. */
package cn.guicheng.register.person;
