package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The tables in the folders: a key is one table's, whoever brings it. */
record OwnTables(ProcedureFiles shipped, List<FolderFiles> folders) {
    private static final String LIMITS = "decisions/limits";

    /**
     * Puts sound limit tables into {@code tables}.
     *
     * @param refused takes the keys of the others, with what is wrong with them
     * @param refusedWhole takes the slugs of procedures of whose own tables one is wrong
     */
    void check(
            NoCodeCheck noCode,
            Map<String, String> tables,
            BiConsumer<String, List<String>> refused,
            BiConsumer<String, List<String>> refusedWhole) {
        for (FolderFiles folder : folders) {
            for (String name : folder.find(LIMITS, ".dmn")) {
                String key = key(name);
                List<String> why = new ArrayList<>(taken(name));
                noCode.ofTable(name, folder.read(name).orElse("")).forEach(finding -> why.add(name + "：" + finding));
                if (why.isEmpty()) {
                    tables.put(key, folder.read(name).orElseThrow());
                } else {
                    refused.accept(key, why);
                }
            }
            folder.names()
                    .filter(name -> name.matches("decisions/[^/]+/[^/]+\\.dmn") && !name.startsWith(LIMITS))
                    .filter(name -> !taken(name).isEmpty())
                    .forEach(name -> refusedWhole.accept(OwnFileNames.owner(name), taken(name)));
        }
    }

    private List<String> taken(String name) {
        String key = key(name);
        if (shippedTables().anyMatch(file -> key(file).equals(key))) {
            return List.of(name + "：表的名称已被程序自带的规则表使用，请改名");
        }
        long files = folders.stream()
                .flatMap(FolderFiles::names)
                .filter(file -> file.startsWith("decisions/") && key(file).equals(key))
                .count();
        return files > 1 ? List.of(name + "：有两张表都叫 " + key) : List.of();
    }

    private Stream<String> shippedTables() {
        Stream<String> ofProcedures = shipped.find("processes", ".bpmn").stream()
                .map(OwnFileNames::owner)
                .flatMap(slug -> shipped.find("decisions/" + slug, ".dmn").stream());
        return Stream.concat(shipped.find(LIMITS, ".dmn").stream(), ofProcedures);
    }

    /** The key that a table's file is named by. */
    static String key(String name) {
        return name.substring(name.lastIndexOf('/') + 1).replaceFirst("\\.dmn$", "");
    }
}
