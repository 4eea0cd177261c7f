/** The archive's own addresses: the catalogue each reads, entering and correcting items, holds, electronic files. */
package cn.guicheng.web.archive;
