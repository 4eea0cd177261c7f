/** What a procedure's model declares of registers, and of what may be held once: read from its properties, and checked. */
package cn.guicheng.casework.declared;
