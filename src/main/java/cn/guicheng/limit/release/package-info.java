/** What a release of the program brings to the limit tables, and what it leaves to the managers. */
package cn.guicheng.limit.release;
