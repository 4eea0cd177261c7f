package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormElements;
import cn.guicheng.engine.form.FormTables;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Refuses a model that could only fail later, in front of a person: every name in it must lead somewhere. */
@Component
public class ModelCheck {
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");
    /** Stands for the limit tables among the slugs. */
    public static final String LIMITS = "limits";

    private static final String REFUSED = "流程与所属文件不一致，程序不启动：\n";
    private static final String FORM_KEY_PREFIX = "embedded:deployment:";

    private final ApplicationContext beans;
    private final KnownGroups knownGroups;
    private final ShippedFiles shipped;

    ModelCheck(ApplicationContext beans, KnownGroups knownGroups, ShippedFiles shipped) {
        this.shipped = shipped;
        this.beans = beans;
        this.knownGroups = knownGroups;
    }

    /** Where the check learns which groups there are. */
    @FunctionalInterface
    public interface KnownGroups extends Predicate<String> {}

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
        for (String slug : slugs) {
            Set<String> found = checkTables(files, slug);
            checkModel(files, slug, found);
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
            boolean found =
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                            .buildEngine()
                            .parseDecisions(stream(content))
                            .stream()
                            .anyMatch(decision -> decision.getKey().equals(key));
            if (!found) {
                findings.add(file + ": 决策 id 与文件名不同");
            }
        } catch (RuntimeException e) {
            findings.add(file + ": 决策表无法解析：" + e.getMessage());
        }
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private void checkModel(ProcedureFiles files, String slug, Set<String> findings) {
        String file = "processes/" + slug + ".bpmn";
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(stream(files.read(file).orElse("")));
        } catch (RuntimeException e) {
            findings.add(file + ": 流程图无法解析：" + e.getMessage());
            return;
        }
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (!process.getId().equals(slug)) {
                findings.add(file + ": 流程 id “" + process.getId() + "” 与文件名不同");
            }
            checkGroups(file, process.getId(), process.getCamundaCandidateStarterGroups(), findings);
        }
        for (StartEvent event : model.getModelElementsByType(StartEvent.class)) {
            checkForm(files, file, event.getId(), event.getCamundaFormKey(), findings);
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            checkForm(files, file, task.getId(), task.getCamundaFormKey(), findings);
            checkGroups(file, task.getId(), task.getCamundaCandidateGroups(), findings);
        }
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            checkDelegate(file, task, findings);
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            checkDecision(files, file, slug, task, findings);
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            checkExists(files, file, call.getId(), "processes/" + call.getCalledElement() + ".bpmn", findings);
        }
        for (CamundaExecutionListener listener : model.getModelElementsByType(CamundaExecutionListener.class)) {
            checkListener(file, listener, findings);
        }
        OutcomeCheck.findings(model).forEach(finding -> findings.add(file + ": " + finding));
    }

    private static String slug(String file) {
        return file.replace("processes/", "").replace(".bpmn", "");
    }

    private void checkForm(ProcedureFiles files, String file, String element, String formKey, Set<String> findings) {
        if (formKey == null) {
            return;
        }
        String form = formKey.replace(FORM_KEY_PREFIX, "");
        Optional<String> html = files.read(form);
        if (!formKey.startsWith(FORM_KEY_PREFIX) || html.isEmpty()) {
            findings.add(file + ": " + element + ": 表单 " + formKey + " 不存在");
            return;
        }
        try {
            FormDefinition parsed = FormDefinition.parse(html.get());
            Stream.concat(
                            new FormElements(slug(file), files::has).findings(html.get()).stream(),
                            new FormTables(parsed, files::read).findings().stream())
                    .forEach(finding -> findings.add(file + ": " + element + ": 表单 " + form + "：" + finding));
        } catch (IllegalArgumentException e) {
            findings.add(file + ": " + element + ": 表单 " + form + ":" + e.getMessage());
        }
    }

    private void checkGroups(String file, String element, String groups, Set<String> findings) {
        if (groups == null || groups.contains("{")) {
            return;
        }
        Arrays.stream(groups.split(","))
                .map(String::trim)
                .filter(group -> !knownGroups.test(group))
                .forEach(group -> findings.add(file + ": " + element + ": 没有 “" + group + "” 这个组"));
    }

    private void checkDelegate(String file, ServiceTask task, Set<String> findings) {
        if (!namesABean(task.getCamundaDelegateExpression())) {
            findings.add(file + ": " + task.getId() + ": 没有 " + task.getCamundaDelegateExpression());
        }
    }

    private void checkListener(String file, CamundaExecutionListener listener, Set<String> findings) {
        String expression = listener.getCamundaDelegateExpression();
        if (expression != null && !namesABean(expression)) {
            BaseElement element = (BaseElement) listener.getParentElement().getParentElement();
            findings.add(file + ": " + element.getId() + ": 没有 " + expression);
        }
    }

    private boolean namesABean(String expression) {
        Matcher bean = BEAN.matcher(String.valueOf(expression));
        return bean.matches() && beans.containsBean(bean.group(1));
    }

    private void checkDecision(
            ProcedureFiles files, String file, String slug, BusinessRuleTask task, Set<String> findings) {
        String folder = "latest".equals(task.getCamundaDecisionRefBinding()) ? "limits" : slug;
        checkExists(
                files,
                file,
                task.getId(),
                "decisions/" + folder + "/" + task.getCamundaDecisionRef() + ".dmn",
                findings);
    }

    private void checkExists(ProcedureFiles files, String file, String element, String resource, Set<String> findings) {
        if (!files.has(resource)) {
            findings.add(file + ": " + element + ": 没有 " + resource);
        }
    }
}
