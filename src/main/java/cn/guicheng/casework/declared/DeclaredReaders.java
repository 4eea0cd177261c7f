package cn.guicheng.casework.declared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who reads a declared register.
 *
 * @param groups ids of groups that read all of it
 * @param tables outputs of limit tables; every group that the table in force names there reads all of it
 * @param own names of columns; everybody reads the rows where that person is them
 * @param heads names of columns; whoever heads a department reads the rows where that person is a member of it
 * @param unknown what says none of these; told when the model is checked
 */
public record DeclaredReaders(
        List<String> groups, List<TableOutput> tables, List<String> own, List<String> heads, List<String> unknown) {
    /** An output of a limit table. */
    public record TableOutput(String table, String output) {}

    /** As it is written in {@code register.readers}. */
    static DeclaredReaders parse(String text) {
        DeclaredReaders readers = new DeclaredReaders(
                new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(reader -> !reader.isEmpty())
                .forEach(readers::add);
        return readers;
    }

    private void add(String reader) {
        String[] words = reader.split("\\s+");
        if (words.length == 1) {
            groups.add(reader);
        } else if (words.length == 2 && words[0].equals("own")) {
            own.add(words[1]);
        } else if (words.length == 2 && words[0].equals("heads")) {
            heads.add(words[1]);
        } else if (words.length == 2 && words[0].equals("table") && words[1].matches("[^.]+\\.[^.]+")) {
            String[] parts = words[1].split("\\.");
            tables.add(new TableOutput(parts[0], parts[1]));
        } else {
            unknown.add(reader);
        }
    }
}
