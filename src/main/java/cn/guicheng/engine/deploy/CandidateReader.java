package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModelReader;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;

/**
 * Reads a procedure and what belongs to it before it is deployed.
 *
 * @param known what was read before, by its text: each procedure is checked beside all others
 */
record CandidateReader(ProcedureFiles files, Map<String, Optional<ProcedureModel>> known) {
    /** Throws {@link UnreadableModel} where there is no flow chart to be checked. */
    Candidate read(String slug) {
        String xml = files.read("processes/" + slug + ".bpmn").orElse("");
        ModelText text = new ModelText(xml);
        List<String> gaps = ReferenceCheck.unreadable(text);
        if (!gaps.isEmpty()) {
            throw new UnreadableModel(gaps);
        }
        BpmnModelInstance bpmn = parse(xml);
        List<String> unreadable = new ArrayList<>(DoerCheck.unreadable(text));
        if (bpmn.getModelElementsByType(Process.class).size() != 1) {
            unreadable.add("一个文件须有且只有一个流程，请改正");
        } else if (bpmn.getModelElementsByType(StartEvent.class).stream()
                .noneMatch(event -> event.getParentElement() instanceof Process)) {
            unreadable.add("流程没有开始事件，请补上");
        }
        if (!unreadable.isEmpty()) {
            throw new UnreadableModel(unreadable);
        }
        return candidate(slug, bpmn, text, ProcedureModelReader.read(bpmn));
    }

    private Candidate candidate(String slug, BpmnModelInstance bpmn, ModelText text, ProcedureModel model) {
        Map<String, String> forms = forms(model);
        ModelUnderCheck under = new ModelUnderCheck(
                model, definitions(forms.values()), KnownVariables.of(slug, text, files), tables(slug), others(slug));
        return new Candidate(slug, bpmn, text, under, forms, files);
    }

    private static BpmnModelInstance parse(String xml) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (RuntimeException e) {
            throw new UnreadableModel(List.of("流程图无法解析：" + e.getMessage()));
        }
    }

    private Map<String, String> forms(ProcedureModel model) {
        Map<String, String> forms = new LinkedHashMap<>();
        Stream.concat(Stream.of(model.startEvent()), model.userTasks().stream())
                .map(step -> Candidate.form(step.formKey()))
                .filter(name -> !name.isEmpty())
                .forEach(name -> files.read(name).ifPresent(html -> forms.put(name, html)));
        return forms;
    }

    /** Those that can be read; what is wrong with the others is told with the form. */
    private static List<FormDefinition> definitions(Collection<String> forms) {
        List<FormDefinition> definitions = new ArrayList<>();
        for (String html : forms) {
            try {
                definitions.add(FormDefinition.deployed(html));
            } catch (RuntimeException told) {
                continue;
            }
        }
        return definitions;
    }

    /** The limit tables, and those of the procedure itself. */
    private Map<String, Set<String>> tables(String slug) {
        Map<String, Set<String>> tables = new TreeMap<>();
        Stream.of("limits", slug)
                .flatMap(folder -> files.find("decisions/" + folder, ".dmn").stream())
                .forEach(name -> tables.put(
                        name.substring(name.lastIndexOf('/') + 1).replace(".dmn", ""),
                        new TableText(files.read(name).orElse("")).outputs()));
        return tables;
    }

    private List<ProcedureModel> others(String slug) {
        return files.find("processes", ".bpmn").stream()
                .filter(name -> !name.equals("processes/" + slug + ".bpmn"))
                .flatMap(name -> other(files.read(name).orElse("")).stream())
                .toList();
    }

    private Optional<ProcedureModel> other(String xml) {
        return known.computeIfAbsent(xml, unread -> {
            try {
                return Optional.of(ProcedureModelReader.read(parse(unread)));
            } catch (RuntimeException toldWithThatOne) {
                return Optional.empty();
            }
        });
    }
}
