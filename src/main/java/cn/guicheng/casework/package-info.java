/** What happens to every case alike, whatever its procedure. */
package cn.guicheng.casework;
