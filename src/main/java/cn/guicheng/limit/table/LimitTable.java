package cn.guicheng.limit.table;

import java.util.List;

/**
 * A limit table as plain values.
 *
 * @param key id of the decision
 * @param name in Chinese
 * @param about what it governs, in Chinese; empty where the file does not say
 */
public record LimitTable(
        String key,
        String name,
        String about,
        HitPolicy hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {}
