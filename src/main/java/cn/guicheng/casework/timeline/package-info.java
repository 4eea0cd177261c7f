/** All that happened in a case, in plain words and in order, and the path it took on the diagrams. */
package cn.guicheng.casework.timeline;
