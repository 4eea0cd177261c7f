package cn.guicheng.register.entry;

import java.util.Map;

/**
 * A row as a case writes it.
 *
 * @param register the register's name
 * @param caseNumber whose row it is
 * @param number which of the case's rows in the register it is; the first is 1
 * @param procedure the slug of the procedure that writes it
 * @param version id of the model's version whose columns it has
 * @param state the state of a row that is new, or null
 * @param values by column, in full; null where a column is empty
 */
public record RegisterEntry(
        String register,
        String caseNumber,
        int number,
        String procedure,
        String version,
        String state,
        Map<String, EntryValue> values) {}
