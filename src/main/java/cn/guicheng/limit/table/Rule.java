package cn.guicheng.limit.table;

import java.util.List;

/**
 * A row of a limit table.
 *
 * @param id in the file
 * @param reason its description, which cites the manual; empty where it has none
 * @param inputs FEEL text of each input cell in the order of the columns, normalised; empty or {@code -} is any value
 * @param outputs FEEL text of each output cell
 */
public record Rule(String id, String reason, List<String> inputs, List<String> outputs) {}
