package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.model.OutcomeCheck;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Refuses a model that could only fail later, in front of a person: every name in it must lead somewhere. */
@Component
public class ModelCheck {
    private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");
    private static final String FORM_KEY_PREFIX = "embedded:deployment:";

    private final ApplicationContext beans;
    private final KnownGroups knownGroups;
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    ModelCheck(ApplicationContext beans, KnownGroups knownGroups) {
        this.beans = beans;
        this.knownGroups = knownGroups;
    }

    /** Where the check learns which groups there are. */
    @FunctionalInterface
    public interface KnownGroups extends Predicate<String> {}

    /** Throws IllegalStateException naming every file and element that leads nowhere. */
    public void check(List<String> models) {
        Set<String> findings = new TreeSet<>();
        for (Resource table : find("decisions/**/*.dmn")) {
            checkTable(table, findings);
        }
        for (String model : models) {
            checkModel(model, findings);
        }
        if (!findings.isEmpty()) {
            throw new IllegalStateException("流程与所属文件不一致，程序不启动：\n" + String.join("\n", findings));
        }
    }

    private void checkTable(Resource table, Set<String> findings) {
        String file = "decisions/…/" + table.getFilename();
        try (InputStream content = table.getInputStream()) {
            String key = table.getFilename().replace(".dmn", "");
            boolean found =
                    DmnEngineConfiguration.createDefaultDmnEngineConfiguration()
                            .buildEngine()
                            .parseDecisions(content)
                            .stream()
                            .anyMatch(decision -> decision.getKey().equals(key));
            if (!found) {
                findings.add(file + ": 决策 id 与文件名不同");
            }
        } catch (IOException | RuntimeException e) {
            findings.add(file + ": 决策表无法解析：" + e.getMessage());
        }
    }

    private void checkModel(String file, Set<String> findings) {
        BpmnModelInstance model;
        try (InputStream content = resources.getResource("classpath:" + file).getInputStream()) {
            model = Bpmn.readModelFromStream(content);
        } catch (IOException | RuntimeException e) {
            findings.add(file + ": 流程图无法解析：" + e.getMessage());
            return;
        }
        String slug = file.replace("processes/", "").replace(".bpmn", "");
        for (Process process : model.getModelElementsByType(Process.class)) {
            if (!process.getId().equals(slug)) {
                findings.add(file + ": 流程 id “" + process.getId() + "” 与文件名不同");
            }
            checkGroups(file, process.getId(), process.getCamundaCandidateStarterGroups(), findings);
        }
        for (StartEvent event : model.getModelElementsByType(StartEvent.class)) {
            checkForm(file, event.getId(), event.getCamundaFormKey(), findings);
        }
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            checkForm(file, task.getId(), task.getCamundaFormKey(), findings);
            checkGroups(file, task.getId(), task.getCamundaCandidateGroups(), findings);
        }
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            checkDelegate(file, task, findings);
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            checkDecision(file, slug, task, findings);
        }
        for (CallActivity call : model.getModelElementsByType(CallActivity.class)) {
            checkExists(file, call.getId(), "processes/" + call.getCalledElement() + ".bpmn", findings);
        }
        for (CamundaExecutionListener listener : model.getModelElementsByType(CamundaExecutionListener.class)) {
            checkListener(file, listener, findings);
        }
        OutcomeCheck.findings(model).forEach(finding -> findings.add(file + ": " + finding));
    }

    private void checkForm(String file, String element, String formKey, Set<String> findings) {
        if (formKey == null) {
            return;
        }
        String form = formKey.replace(FORM_KEY_PREFIX, "");
        Resource resource = resources.getResource("classpath:" + form);
        if (!formKey.startsWith(FORM_KEY_PREFIX) || !resource.exists()) {
            findings.add(file + ": " + element + ": 表单 " + formKey + " 不存在");
            return;
        }
        try (InputStream content = resource.getInputStream()) {
            FormDefinition.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException | IllegalArgumentException e) {
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

    private void checkDecision(String file, String slug, BusinessRuleTask task, Set<String> findings) {
        String folder = "latest".equals(task.getCamundaDecisionRefBinding()) ? "limits" : slug;
        checkExists(file, task.getId(), "decisions/" + folder + "/" + task.getCamundaDecisionRef() + ".dmn", findings);
    }

    private void checkExists(String file, String element, String resource, Set<String> findings) {
        if (!resources.getResource("classpath:" + resource).exists()) {
            findings.add(file + ": " + element + ": 没有 " + resource);
        }
    }

    private List<Resource> find(String pattern) {
        try {
            return List.of(resources.getResources("classpath*:" + pattern));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
