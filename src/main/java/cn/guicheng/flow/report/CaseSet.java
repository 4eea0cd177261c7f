package cn.guicheng.flow.report;

import cn.guicheng.flow.figures.RunSet;

/**
 * The cases behind a figure.
 *
 * @param title says which they are
 */
public record CaseSet(String title, RunSet runs) {}
