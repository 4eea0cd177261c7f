package cn.guicheng.engine.deploy;

import cn.guicheng.engine.model.ProcedureModel;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.stereotype.Component;

/** Refuses a model that could only fail later, in front of a person: every name in it must lead somewhere. */
@Component
public class ModelCheck {
    /** Stands for the limit tables among the slugs. */
    public static final String LIMITS = "limits";

    private static final String REFUSED = "流程与所属文件不一致，程序不启动：\n";

    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Optional<ProcedureModel>> models = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> decisions = new ConcurrentHashMap<>();
    private final ShippedFiles shipped;
    private final List<SlipCheck> checks;
    private final List<ModelFindings> parts;

    ModelCheck(ShippedFiles shipped, List<SlipCheck> checks, List<ModelFindings> parts) {
        this.shipped = shipped;
        this.checks = checks;
        this.parts = parts;
    }

    /** Where the check learns which groups there are. */
    @FunctionalInterface
    public interface KnownGroups extends Predicate<String> {}

    /** Where the check learns who there is. */
    @FunctionalInterface
    public interface KnownPeople extends Predicate<String> {}

    /** Throws IllegalStateException naming every file and element of the shipped procedures that leads nowhere. */
    public void check() {
        List<String> slugs = shipped.find("processes", ".bpmn").stream()
                .map(ModelCheck::slug)
                .toList();
        Collection<List<String>> findings = findings(shipped, slugs).values();
        if (!findings.isEmpty()) {
            throw new IllegalStateException(
                    findings.stream().flatMap(List::stream).collect(Collectors.joining("\n", REFUSED, "")));
        }
    }

    /**
     * What is wrong with procedures, by slug, a line each; a procedure with which nothing is wrong has no entry. What is wrong with the limit
     * tables of these files stands under {@link #LIMITS}.
     *
     * @param files all that the procedures may name: their own and those that they share with others
     */
    public Map<String, List<String>> findings(ProcedureFiles files, Collection<String> slugs) {
        Map<String, List<String>> findings = new TreeMap<>();
        keep(LIMITS, checkTables(files, LIMITS), findings);
        CandidateReader reader = new CandidateReader(files, models);
        for (String slug : slugs) {
            Set<String> found = checkTables(files, slug);
            checkModel(reader, slug, found);
            keep(slug, found, findings);
        }
        return findings;
    }

    private static void keep(String slug, Set<String> found, Map<String, List<String>> findings) {
        if (!found.isEmpty()) {
            findings.put(slug, List.copyOf(found));
        }
    }

    private Set<String> checkTables(ProcedureFiles files, String folder) {
        Set<String> findings = new TreeSet<>();
        files.find("decisions/" + folder, ".dmn")
                .forEach(table -> checkTable(table, files.read(table).orElseThrow(), findings));
        return findings;
    }

    private void checkTable(String file, String content, Set<String> findings) {
        try {
            String key = file.substring(file.lastIndexOf('/') + 1).replace(".dmn", "");
            if (!decisions.computeIfAbsent(content, this::decisionsOf).contains(key)) {
                findings.add(file + "：决策 id 与文件名不同");
            }
        } catch (RuntimeException e) {
            findings.add(file + "：决策表无法解析：" + e.getMessage());
        }
    }

    private Set<String> decisionsOf(String content) {
        return tables.parseDecisions(stream(content)).stream()
                .map(DmnDecision::getKey)
                .collect(Collectors.toSet());
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private void checkModel(CandidateReader reader, String slug, Set<String> findings) {
        String file = "processes/" + slug + ".bpmn";
        Candidate candidate;
        try {
            candidate = reader.read(slug);
        } catch (UnreadableModel unreadable) {
            unreadable.findings().forEach(finding -> findings.add(file + "：" + finding));
            return;
        }
        for (SlipCheck check : checks) {
            told(() -> check.of(candidate)).forEach(finding -> findings.add(file + "：" + finding));
        }
        for (ModelFindings part : parts) {
            told(() -> part.of(candidate.model())).forEach(finding -> findings.add(file + "：" + finding));
        }
    }

    /** A check that stumbles over what another has told says so, and stops none of the others. */
    private static List<String> told(Supplier<List<String>> check) {
        try {
            return check.get();
        } catch (RuntimeException e) {
            return List.of("请先改正其他各处，还有一项无法检查：" + e.getMessage());
        }
    }

    private static String slug(String file) {
        return file.replace("processes/", "").replace(".bpmn", "");
    }
}
