/** People are away and others stand in: who may enter it, and what becomes of tasks at its beginning and end. */
package cn.guicheng.casework.absence;
