package cn.guicheng.limit.table;

import java.util.List;

/**
 * A column of a limit table. Columns are a contract with the models: managers never change them.
 *
 * @param id the clause's id in the file, which the engine's history refers to
 * @param variable the input's expression or the output's name, such as {@code amountInYuan}
 * @param label in Chinese
 * @param type what its values are
 * @param values the values listed in the file ({@code inputValues}, {@code outputValues}), without quotes; empty where it lists none
 */
public record Column(String id, String variable, String label, ValueType type, List<String> values) {}
