package cn.guicheng.procedure.complaintreport;

import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the monthly report is drafted; the manual says "every month" and no day ([P]).
 *
 * @param day of the following month, 1 to 31; in a shorter month its last
 * @param time of that day, in the office's time
 */
@ConfigurationProperties("guicheng.complaint-report")
public record ComplaintReportSettings(@DefaultValue("1") int day, @DefaultValue("08:00") LocalTime time) {
    public ComplaintReportSettings {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("guicheng.complaint-report.day 须为 1 至 31。");
        }
    }
}
