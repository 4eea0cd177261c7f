package cn.guicheng.casework.declared;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A register as a model declares it.
 *
 * @param name in the address
 * @param title in Chinese
 * @param about in Chinese, one line: what a row is
 * @param procedure the slug of the procedure whose model declares it
 * @param key what the model calls it, empty for the first that it declares
 * @param rows how many rows a case has
 * @param columns in their order
 * @param states what the states are called
 * @param readers who reads it
 * @param open which rows are open about whom
 */
public record DeclaredRegister(
        String name,
        String title,
        String about,
        String procedure,
        String key,
        DeclaredRows rows,
        List<DeclaredColumn> columns,
        Map<String, String> states,
        DeclaredReaders readers,
        DeclaredOpen open) {
    /** The same with the columns and states behind its own that only an earlier version has. */
    DeclaredRegister after(DeclaredRegister earlier) {
        Map<String, DeclaredColumn> all = new LinkedHashMap<>();
        columns.forEach(column -> all.put(column.name(), column));
        earlier.columns().forEach(column -> all.merge(column.name(), column, DeclaredColumn::alsoWrittenAs));
        Map<String, String> allStates = new LinkedHashMap<>(earlier.states());
        allStates.putAll(states);
        return new DeclaredRegister(
                name, title, about, procedure, key, rows, new ArrayList<>(all.values()), allStates, readers, open);
    }

    public Optional<DeclaredColumn> column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst();
    }
}
