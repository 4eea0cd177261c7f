package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.model.Conditional;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Whether what a step says of itself can be understood: whom it tells, when it is due, what it is kept apart from. */
@Component
record StepCheck(KnownGroups knownGroups) implements SlipCheck {
    private static final Pattern SEPARATION = Pattern.compile("[^/,\\s]+/[^/,\\s]+(\\s*,\\s*[^/,\\s]+/[^/,\\s]+)*");
    private static final Pattern RULE = Pattern.compile("[A-Z]{2,6}-[0-9]{2}");
    private static final Pattern DUE = Pattern.compile(
            "[1-9][0-9]{0,3} (working days|working hours|days|hours)|next working day|day ([1-9]|[12][0-9]|3[01])");
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String OUTSIDER = "outsider";
    private static final Set<String> ALONE = Set.of("starter", "head", "not starter");
    private static final Pattern KIND = Pattern.compile("[a-z]+(-[a-z]+)*");
    /** Known of every case, though it is no variable. */
    private static final String CASE_NUMBER = "caseNumber";

    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        candidate
                .text()
                .properties()
                .filter(property -> !property.type().equals("bpmn:process"))
                .forEach(property -> check(property, candidate, findings));
        return findings;
    }

    private void check(ModelText.Property property, Candidate candidate, List<String> findings) {
        String place = property.element() + "：";
        String value = property.value().strip();
        switch (property.name()) {
            case "separation" -> {
                if (!value.equals(ProcedureModel.NOT_SEPARATED)
                        && !SEPARATION.matcher(value).matches()) {
                    findings.add(place + "separation “" + value + "”须写成“组别/角色”，以斜线分开，几组之间用逗号；不回避的写 none，请改正");
                }
            }
            case "separationRule" -> {
                if (!RULE.matcher(value).matches()) {
                    findings.add(place + "separationRule “" + value + "”须为条款编号，如 SOD-01，请改正");
                }
            }
            case "due", "due.again" ->
                checkDue(property.element(), Conditional.parse(value), candidate.model(), findings);
            case "decidedBy" -> checkDecidedBy(place, value, candidate, findings);
            case "told" ->
                List.of(value.split("\\s*,\\s*"))
                        .forEach(whom ->
                                checkTold(property.element(), Conditional.parse(whom), candidate.model(), findings));
            case "told.text" -> checkText(place, property, candidate, findings);
            case "told.kind" -> {
                if (!KIND.matcher(value).matches()) {
                    findings.add(place + "told.kind “" + value + "”须为 report、alarm、needs-action，或自己起的英文小写名字，请改正");
                }
                checkIsTold(place, property, candidate, findings);
            }
            default -> {}
        }
    }

    private static void checkDue(String step, Conditional due, ModelUnderCheck model, List<String> findings) {
        String value = due.words();
        DoerCheck.checkCondition(step, due, model, findings);
        if (!DUE.matcher(value).matches() && !model.knowsVariable(value)) {
            findings.add(step + "：due “" + value + "”无法理解，请写 3 working days、2 hours、day 10 或一个变量的名字"
                    + Nearest.hint(value, model.variablesKnown()));
        }
    }

    private static void checkDecidedBy(String place, String table, Candidate candidate, List<String> findings) {
        if (!candidate.files().has(candidate.table(table, "latest"))
                && !candidate.files().has(candidate.table(table, "deployment"))) {
            findings.add(place + "decidedBy 没有规则表“" + table + "”，请改正"
                    + Nearest.hint(table, candidate.model().tables().keySet()));
        }
    }

    private void checkTold(String step, Conditional told, ModelUnderCheck model, List<String> findings) {
        String whom = told.words();
        String[] parts = whom.split("\\s+", 2);
        DoerCheck.checkCondition(step, told, model, findings);
        boolean understood = ALONE.contains(whom)
                || whom.equals(OUTSIDER) && model.model().property(OUTSIDER).isPresent()
                || parts.length == 2
                        && switch (parts[0]) {
                            case "group" -> knownGroups.test(parts[1]);
                            case "person", "group-in" -> model.knowsVariable(parts[1]);
                            case "signer" -> model.hasUserTask(parts[1]);
                            default -> false;
                        };
        if (!understood) {
            findings.add(
                    step + "：told “" + whom
                            + "”无法理解，或没有这个组、变量或任务，请写 starter、not starter、head、person 变量、group 组、group-in 变量、signer 任务，或流程写了 outsider 时的 outsider");
        }
    }

    private static void checkText(
            String place, ModelText.Property property, Candidate candidate, List<String> findings) {
        checkIsTold(place, property, candidate, findings);
        PLACE.matcher(property.value())
                .results()
                .map(found -> found.group(1))
                .filter(name -> !name.equals(CASE_NUMBER) && !candidate.model().knowsVariable(name))
                .forEach(name -> findings.add(place + "told.text 中没有“" + name + "”这个变量，请改正"
                        + Nearest.hint(name, candidate.model().variablesKnown())));
    }

    private static void checkIsTold(
            String place, ModelText.Property property, Candidate candidate, List<String> findings) {
        if (candidate.model().model().property(property.element(), "told").isEmpty()) {
            findings.add(place + "有 " + property.name() + " 而没有 told，没有人会收到，请加属性 told");
        }
    }
}
