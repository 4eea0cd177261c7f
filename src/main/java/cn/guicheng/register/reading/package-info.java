/** The office's registers as people and scripts read them: searched, sorted, by date, as JSON, CSV and on paper. */
package cn.guicheng.register.reading;
