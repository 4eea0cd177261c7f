package cn.guicheng.register.request;

import java.time.YearMonth;

/** A month has one report. */
public class ReportAlreadyDrafted extends Exception {
    ReportAlreadyDrafted(YearMonth month) {
        super("there is a report of " + month);
    }
}
