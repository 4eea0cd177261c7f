/**
 * 档案借阅: whoever needs a file or a key asks, the right heads consent, the keeper hands it over, and it comes back on the day or is asked for
 * (FILE-01…14, KEY-01, KEY-02). An item is with one at a time; others wait in the order in which they asked.
 */
package cn.guicheng.procedure.filelending;
