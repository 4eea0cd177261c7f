/** Finding cases by a part of anything that stands in them, among those that one may see. */
package cn.guicheng.casework.find;
