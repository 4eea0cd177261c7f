package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Whether every name in an expression leads to a value of the case or to something of the program's. */
@Component
record BeanCheck(ApplicationContext beans) implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (ModelText.Expression expression : candidate.text().expressions()) {
            if (expression.place().toLowerCase().endsWith("delegateexpression")) {
                checkDelegate(expression, findings);
            } else {
                check(expression, candidate.model(), findings);
            }
        }
        candidate.text().attributes("bpmn:serviceTask", "id").forEach(task -> {
            String does = candidate
                    .text()
                    .attributes("bpmn:serviceTask", "camunda:delegateExpression")
                    .filter(found -> found.getKey().equals(task.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElse("");
            if (!does.contains("{")) {
                findings.add("%s：服务任务不做任何事%s，请写 camunda:delegateExpression=\"${registerEntry}\" 这样的名字，外面有 ${}"
                        .formatted(task.getKey(), does.isEmpty() ? "" : "（" + does + "）"));
            }
        });
        return findings;
    }

    private void checkDelegate(ModelText.Expression expression, List<String> findings) {
        if (!beans.containsBean(expression.text().strip())) {
            findings.add("%s：没有 ${%s}，请改正名字".formatted(expression.element(), expression.text()));
        }
    }

    private void check(ModelText.Expression expression, ModelUnderCheck model, List<String> findings) {
        ExpressionNames names = new ExpressionNames(expression.text());
        String place = "%s：表达式 ${%s} ".formatted(expression.element(), expression.text());
        names.variables().stream()
                .filter(name -> !model.knowsVariable(name))
                .forEach(name ->
                        findings.add(place + "中没有“" + name + "”这个变量，请改正" + Nearest.hint(name, model.variablesKnown())));
        names.functions().forEach(name -> findings.add(place + "中没有函数 " + name + "()，请改正"));
        names.calls().stream()
                .filter(call -> !model.knowsVariable(call.object()))
                .forEach(call -> checkCall(place, call, findings));
    }

    private void checkCall(String place, ExpressionNames.Call call, List<String> findings) {
        if (!beans.containsBean(call.object())) {
            findings.add(place + "中没有“" + call.object() + "”，请改正名字");
        } else if (!methods(call.object()).contains(call.method())) {
            findings.add(place + "中 " + call.object() + " 没有 " + call.method() + "()，请改正"
                    + Nearest.hint(call.method(), methods(call.object())));
        }
    }

    private Set<String> methods(String bean) {
        return Arrays.stream(ReflectionUtils.getAllDeclaredMethods(beans.getType(bean)))
                .map(java.lang.reflect.Method::getName)
                .collect(java.util.stream.Collectors.toSet());
    }
}
