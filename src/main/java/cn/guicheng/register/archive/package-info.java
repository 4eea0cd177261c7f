/** The archive: what it keeps, files and keys, what became of each, and who has it (FILE-01…17, KEY-01, KEY-02). */
package cn.guicheng.register.archive;
