/**
 * 档案销毁: what has outlived its retention is destroyed with consent and by two, and stays in the catalogue as destroyed (FILE-15…17).
 */
package cn.guicheng.procedure.filedestruction;
