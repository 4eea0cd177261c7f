package cn.guicheng.flow.figures;

import java.time.LocalDate;

/** How many runs of a procedure started and ended on a day. */
public record RunsOfDay(String procedure, LocalDate day, long started, long ended) {}
