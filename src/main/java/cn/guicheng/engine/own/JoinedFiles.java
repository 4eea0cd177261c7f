package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureFiles;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** What the office's own procedures may name: what comes with the program, and of the folders what is not refused. */
final class JoinedFiles implements ProcedureFiles {
    private final ProcedureFiles shipped;
    private final List<FolderFiles> folders;
    private final Set<String> refused = new HashSet<>();

    JoinedFiles(ProcedureFiles shipped, List<FolderFiles> folders) {
        this.shipped = shipped;
        this.folders = folders;
    }

    /** From now on nobody finds the model of this procedure. */
    void refuse(String slug) {
        refused.add("processes/" + slug + ".bpmn");
    }

    @Override
    public Optional<String> read(String name) {
        Optional<String> ofProgram = shipped.read(name);
        return ofProgram.isPresent() ? ofProgram : own(name);
    }

    private Optional<String> own(String name) {
        return folders.stream()
                .filter(folder -> !refused.contains(name))
                .flatMap(folder -> folder.read(name).stream())
                .findFirst();
    }

    @Override
    public List<String> find(String folder, String ending) {
        Set<String> names = new TreeSet<>(shipped.find(folder, ending));
        folders.forEach(files -> names.addAll(files.find(folder, ending)));
        return names.stream().filter(Predicate.not(refused::contains)).toList();
    }
}
