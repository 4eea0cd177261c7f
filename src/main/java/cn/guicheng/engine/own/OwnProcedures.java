package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ModelCheck;
import cn.guicheng.engine.deploy.ProcedureDeployer;
import cn.guicheng.engine.deploy.ShippedFiles;
import cn.guicheng.engine.own.OwnProcedure.State;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Deploys the procedures of the office's own like those that come with the program; one that is broken stops nothing else. */
@Component
public class OwnProcedures {
    private static final Logger LOG = LoggerFactory.getLogger(OwnProcedures.class);

    private final OwnProcedureSettings settings;
    private final ShippedFiles shipped;
    private final NoCodeCheck noCode;
    private final ModelCheck models;
    private final ProcedureDeployer deployer;
    private final GoneProcedures gone;
    private volatile List<OwnProcedure> found = List.of();

    OwnProcedures(
            OwnProcedureSettings settings,
            ShippedFiles shipped,
            NoCodeCheck noCode,
            ModelCheck models,
            ProcedureDeployer deployer,
            GoneProcedures gone) {
        this.settings = settings;
        this.shipped = shipped;
        this.noCode = noCode;
        this.models = models;
        this.deployer = deployer;
        this.gone = gone;
    }

    /** What became of each at the last start, in the order of the slugs. */
    public List<OwnProcedure> all() {
        return found;
    }

    /**
     * Looks at the folders and deploys what is sound there.
     *
     * @param tables brings a limit table, by its key and its file; a fault refuses the procedures that name it
     */
    public void bring(BiConsumer<String, String> tables) {
        OwnFolders folders = new OwnFolders(shipped, settings.procedures());
        folders.check(noCode, models);
        folders.tables().forEach((key, dmn) -> attempt(folders, namesOf(folders, key), () -> tables.accept(key, dmn)));
        folders.sound().forEach(slug -> attempt(folders, List.of(slug), () -> deploy(folders, slug)));
        List<OwnProcedure> all = new ArrayList<>(goneNow(folders));
        List<String> left = all.stream().map(OwnProcedure::slug).toList();
        folders.sound()
                .forEach(slug -> all.add(new OwnProcedure(slug, name(folders, slug), State.DEPLOYED, List.of())));
        folders.findings().keySet().stream()
                .filter(slug -> !left.contains(slug))
                .map(slug -> new OwnProcedure(slug, name(folders, slug), State.REFUSED, folders.why(slug)))
                .forEach(all::add);
        all.sort(Comparator.comparing(OwnProcedure::slug));
        all.forEach(OwnProcedures::log);
        found = List.copyOf(all);
    }

    private void deploy(OwnFolders folders, String slug) {
        deployer.deploy(slug, folders.files(), ProcedureDeployer.FOLDER);
        gone.back(slug);
    }

    /** Whatever goes wrong with one procedure stops no other, and never the start. */
    private static void attempt(OwnFolders folders, Collection<String> slugs, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException fault) {
            LOG.error("the office's own procedures {} cannot be deployed", slugs, fault);
            slugs.forEach(slug -> folders.refuse(slug, List.of("流程引擎不能部署：" + fault.getMessage())));
        }
    }

    private static List<String> namesOf(OwnFolders folders, String table) {
        return folders.sound().stream()
                .filter(slug -> folders.names(slug, table))
                .toList();
    }

    private List<OwnProcedure> goneNow(OwnFolders folders) {
        return gone.leaveAllBut(folders.slugs()).stream()
                .map(definition -> new OwnProcedure(
                        definition.getKey(),
                        Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                        State.GONE,
                        folders.why(definition.getKey())))
                .toList();
    }

    private static String name(OwnFolders folders, String slug) {
        return folders.title(slug).filter(title -> !title.isBlank()).orElse(slug);
    }

    private static void log(OwnProcedure procedure) {
        if (procedure.state() == State.REFUSED) {
            LOG.warn("{}\n{}", procedure.slug() + " is not deployed:", String.join("\n", procedure.findings()));
        } else {
            LOG.info(
                    "the office's own procedure {}: {}",
                    procedure.slug(),
                    procedure.state().id());
        }
    }
}
