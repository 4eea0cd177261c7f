package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ModelCheck;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.deploy.ShippedFiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What lies in the folders at one start: which procedures can be deployed, which tables go with them, and why the others cannot. */
final class OwnFolders {
    private static final String NAME_TAKEN = "名称已被程序自带的%s使用，请改名";

    private final ShippedFiles shipped;
    private final List<FolderFiles> folders;
    private final JoinedFiles joined;
    private final Map<String, Set<String>> findings = new TreeMap<>();
    private final Map<String, String> tables = new TreeMap<>();

    OwnFolders(ShippedFiles shipped, List<String> folders) {
        this.shipped = shipped;
        this.folders = folders.stream().map(FolderFiles::of).toList();
        this.joined = new JoinedFiles(shipped, this.folders);
    }

    /** All that may be named, the refused left out. */
    ProcedureFiles files() {
        return joined;
    }

    /** The slugs of all models there are in the folders. */
    Set<String> slugs() {
        return models().collect(Collectors.toCollection(TreeSet::new));
    }

    /** The slugs of those that can be deployed. */
    List<String> sound() {
        return slugs().stream().filter(slug -> !findings.containsKey(slug)).toList();
    }

    /** Why something is refused, in Chinese, by slug, or by where files lie that belong to no procedure. */
    Map<String, Set<String>> findings() {
        return findings;
    }

    /** The same of one of them; empty where nothing is wrong with it. */
    List<String> why(String slug) {
        return List.copyOf(findings.getOrDefault(slug, Set.of()));
    }

    /** The limit tables of those that can be deployed, by their keys. */
    Map<String, String> tables() {
        Map<String, String> named = new TreeMap<>(tables);
        named.keySet().removeIf(key -> sound().stream().noneMatch(slug -> names(slug, key)));
        return named;
    }

    void refuse(String slug, Collection<String> why) {
        findings.computeIfAbsent(slug, one -> new TreeSet<>()).addAll(why);
        joined.refuse(slug);
    }

    void check(NoCodeCheck noCode, ModelCheck models) {
        folders.forEach(folder -> folder.problems()
                .forEach((name, problem) -> refuse(OwnFileNames.owner(name), List.of(name + "：" + problem))));
        takenNames();
        folders.forEach(folder -> folder.find("processes", ".bpmn").stream()
                .flatMap(name -> OwnFileNames.slugOfModel(name).stream())
                .forEach(slug -> keep(slug, safely(() -> noCode.findings(folder, slug)))));
        new OwnTables(shipped, folders).check(noCode, tables, this::refuseTable, this::refuse);
        calls();
        agreement(models);
    }

    private void keep(String slug, List<String> why) {
        if (!why.isEmpty()) {
            refuse(slug, why);
        }
    }

    private void takenNames() {
        for (String slug : slugs()) {
            if (shipped.has("processes/" + slug + ".bpmn")) {
                refuse(slug, List.of("processes/" + slug + ".bpmn：" + NAME_TAKEN.formatted("流程")));
            }
            if (models().filter(slug::equals).count() > 1) {
                refuse(slug, List.of("processes/" + slug + ".bpmn：有两个文件夹都有这个流程，都没有部署"));
            }
        }
        folders.stream()
                .flatMap(FolderFiles::names)
                .map(OwnFileNames::owner)
                .filter(owner -> !owner.equals(ModelCheck.LIMITS) && !slugs().contains(owner))
                .distinct()
                .forEach(owner -> refuse(owner, List.of(owner + "：没有 processes/" + owner + ".bpmn，其中的文件没有使用")));
    }

    /** A table is refused with every procedure that names it; one that nobody names is reported alone. */
    private void refuseTable(String key, List<String> why) {
        List<String> naming = slugs().stream().filter(slug -> names(slug, key)).toList();
        naming.forEach(slug -> refuse(slug, why));
        if (naming.isEmpty()) {
            refuse("decisions/limits/" + key, why);
        }
    }

    /** Whether a procedure's model or one of its forms names a table. */
    boolean names(String slug, String key) {
        return folders.stream()
                .anyMatch(folder -> folder.read("processes/" + slug + ".bpmn").stream()
                                .anyMatch(
                                        model -> TableReferences.ofModel(model).contains(key))
                        || folder.find("forms/" + slug, ".html").stream()
                                .flatMap(name -> folder.read(name).stream())
                                .anyMatch(form -> TableReferences.ofForm(form).contains(key)));
    }

    private void calls() {
        sound().forEach(slug -> keep(slug, new OwnModel(joined, slug).forbiddenCalls()));
    }

    /** Until nothing changes: who calls one that is refused is refused too. */
    private void agreement(ModelCheck models) {
        int before;
        do {
            before = findings.size();
            for (String slug : sound()) {
                keep(slug, safely(() -> models.findings(joined, List.of(slug)).getOrDefault(slug, List.of())));
            }
        } while (findings.size() > before);
    }

    /** A file on which a check itself stumbles is refused like any other that cannot be read. */
    private static List<String> safely(Supplier<List<String>> check) {
        try {
            return check.get();
        } catch (RuntimeException unreadable) {
            return List.of("文件无法检查：" + unreadable.getMessage());
        }
    }

    /** The name of a procedure in Chinese. */
    Optional<String> title(String slug) {
        return folders.stream()
                .flatMap(folder -> new OwnModel(folder, slug).title().stream())
                .findFirst();
    }

    private Stream<String> models() {
        return folders.stream()
                .flatMap(folder -> folder.find("processes", ".bpmn").stream())
                .flatMap(name -> OwnFileNames.slugOfModel(name).stream());
    }
}
