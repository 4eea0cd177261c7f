package cn.guicheng.engine.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.deploy.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A procedure of the office's own brings no code, however it is written down. */
class NoCodeCheckTest {
    private static final String CONDITION = "${decision == 'refuse'}";
    private static final String TASK_END = "camunda:candidateGroups=\"${keeper}\" />";

    private final NoCodeCheck check = new NoCodeCheck((key, dmn) -> List.of(), new ShippedFiles());

    @Test
    void anOrdinaryProcedureIsFine() {
        assertThat(check.findings(new Draft(), "desk-lending")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${lendDays > 30 and not empty desk or lendDays * 2 le 5}",
                "${lendDays > 30 ? 'a' : 'b'}",
                "${money.yuan(lendDays * 100) > 3}",
                "${office.headOf(startedBy) == startedBy}",
                "${days.workingAfter(execution, lendDays) == null}",
                "${days.workedBefore(execution, '2027-01-31', lendDays) == null}",
                "${days.workingBefore(execution, '2027-01-31', lendDays) == null}",
                "${days.before == 1}"
            })
    void whatTheReferenceNamesIsFineAndNothingElse(String expression) {
        boolean fine = !expression.contains("days.before");
        assertThat(condition(expression).isEmpty()).isEqualTo(fine);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${execution.setVariable('startedBy', 'lina')}",
                "${execution.processEngineServices.repositoryService.deleteDeployment('1')}",
                "${execution}",
                "${task.complete()}",
                "${''.getClass().forName('java.lang.Runtime').getRuntime().exec('id')}",
                "${desk.class.classLoader}",
                "${desk['class']}",
                "${desk.getClass()}",
                "#{desk.length() > 3}",
                "a #{decision} b ${jdbcTemplate.execute('drop table payment')}",
                "${registerClaimDelegate}",
                "${money}",
                "${money.class}",
                "${money.getClass()}",
                "${money['share'](1, 2)}",
                "${money.share(execution.getVariable('x'), 2)}",
                "${money.share(execution, 2)}",
                "${days.before(execution, 2)}",
                "${days.workingAfter(2, execution)}",
                "${now().getTime()}",
                "${now(jdbcTemplate)}",
                "${tables}",
                "${days.workingAfter(execution.getVariable('x'), 2)}",
                "${days.working(lendDays)}",
                "${decisionResult.getSingleResult().getClass()}",
                "${decisionResult.getClass().getName()}",
                "${decisionResult.getResultList().clear()}",
                "${stepSigners.head('x')}",
                "${currentUser()}",
                "${S('<a/>')}",
                "${unknownVariable == 1}",
                "${(1",
            })
    void anExpressionThatReachesFurtherIsRefused(String expression) {
        assertThat(condition(expression)).isNotEmpty().allSatisfy(finding -> assertThat(finding)
                .startsWith("processes/desk-lending.bpmn：flow_toDeskRefused："));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<bpmn:scriptTask id=\"x\""
                        + " scriptFormat=\"groovy\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>|scriptTask",
                "<bpmn:serviceTask id=\"x\" camunda:class=\"java.lang.Object\" />|camunda:class",
                "<bpmn:serviceTask id=\"x\" camunda:expression=\"${desk}\" />|camunda:expression",
                "<bpmn:serviceTask id=\"x\" camunda:type=\"external\" camunda:topic=\"t\" />|camunda:topic",
                "<bpmn:serviceTask id=\"x\" camunda:delegateExpression=\"${payDelegate}\" />|registerEntry",
                "<bpmn:sendTask id=\"x\" camunda:delegateExpression=\"${registerEntry}\" />|sendTask",
                "<bpmn:task id=\"x\"><bpmn:extensionElements><camunda:executionListener class=\"a.B\" event=\"end\""
                        + " /></bpmn:extensionElements></bpmn:task>|executionListener",
                "<bpmn:task id=\"x\"><bpmn:extensionElements><camunda:taskListener expression=\"${desk}\""
                        + " event=\"create\" /></bpmn:extensionElements></bpmn:task>|taskListener",
                "<bpmn:task id=\"x\"><bpmn:extensionElements><camunda:connector"
                        + " /></bpmn:extensionElements></bpmn:task>|connector",
                "<bpmn:task id=\"x\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter"
                        + " name=\"a\"><camunda:script"
                        + " scriptFormat=\"javascript\">1</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:task>|camunda:script",
                "<a:serviceTask xmlns:a=\"http://activiti.org/bpmn\" id=\"x\" />|a:serviceTask",
                "<bpmn:task xmlns:a=\"http://activiti.org/bpmn\" id=\"x\" a:class=\"b.C\" />|a:class",
                "<bpmn:signal id=\"x\" name=\"all\" />|signal",
                "<bpmn:message id=\"x\" name=\"reimbursement.withdrawn\" />|desk-lending.",
                "<bpmn:userTask id=\"x\" camunda:formKey=\"embedded:deployment:forms/reimbursement/start.html\""
                        + " />|其他流程的表单",
                "<bpmn:userTask id=\"x\" camunda:formKey=\"embedded:app:x.html\" />|其他流程的表单",
                "<bpmn:boundaryEvent id=\"x\"><bpmn:conditionalEventDefinition id=\"y\""
                        + " /></bpmn:boundaryEvent>|conditionalEventDefinition",
                "<bpmn:sequenceFlow id=\"x\"><bpmn:conditionExpression"
                        + " language=\"javascript\">1</bpmn:conditionExpression></bpmn:sequenceFlow>|language",
                "<bpmn:sequenceFlow id=\"x\"><bpmn:conditionExpression camunda:resource=\"x.js\""
                        + " /></bpmn:sequenceFlow>|camunda:resource",
            })
    void anElementThatRunsSomethingIsRefused(String element, String named) {
        Draft draft = new Draft().with(Draft.MODEL, "</bpmn:process>", element + "</bpmn:process>");
        assertThat(String.join("\n", check.findings(draft, "desk-lending"))).contains(named);
    }

    /** What a message brings is a value of the case like any other; a table's bean is none, though a field be called so. */
    @Test
    void theVariablesOfAModelAreThoseThatEveryCheckKnows() {
        String said = "<camunda:property name=\"reason\" value=\"deskWhy\" /><camunda:property name=\"day\""
                + " value=\"deskDay\" />";
        Draft draft = new Draft()
                .with(Draft.MODEL, "</camunda:properties>", said + "</camunda:properties>")
                .with(Draft.MODEL, CONDITION, "${deskWhy == deskDay}");
        assertThat(check.findings(draft, "desk-lending")).isEmpty();

        Draft shadowed = new Draft()
                .with(Draft.FORM, "name=\"desk\"", "name=\"tables\"")
                .with(Draft.MODEL, CONDITION, "${tables == null}");
        assertThat(check.findings(shadowed, "desk-lending")).isNotEmpty();
    }

    /** On the page arguments are named in Chinese; whatever it shows between braces is fine in a folder. */
    @Test
    void everyExpressionOfThePageIsFine() throws IOException {
        String page =
                Files.readString(Path.of("src/docs/procedure-reference.md")).replaceAll("(?s)```.*?```", "");
        List<String> shown = Pattern.compile("\\$\\{[^}]*}")
                .matcher(page)
                .results()
                .map(found -> found.group().replaceAll("\\p{IsHan}+", "lendDays"))
                .filter(expression -> !AllowedBeans.DELEGATES.contains(expression))
                .distinct()
                .toList();
        assertThat(shown).contains("${now()}").hasSizeGreaterThan(12);
        assertThat(shown)
                .allSatisfy(expression -> assertThat(condition(expression)).isEmpty());
    }

    @Test
    void aDocumentTypeIsRefused() {
        Draft draft = new Draft()
                .with(
                        Draft.MODEL,
                        "<bpmn:definitions",
                        "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><bpmn:definitions");
        assertThat(check.findings(draft, "desk-lending")).containsExactly(Draft.MODEL + "：不是完整的 XML 文件，或有 DOCTYPE 声明");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<script>guicheng.form(camForm, $scope); alert(1)</script>",
                "<script>guicheng.form(camForm, $scope, {preset: {a: alert(1)}});</script>",
                "<script src='x.js'></script>",
                "<p onclick='alert(1)'>x</p>",
                "<p style='background: url(//x)'>x</p>",
                "<iframe src='//x'></iframe>",
                "<object data='x'></object>",
                "<link rel='stylesheet' href='//x'>",
                "<meta http-equiv='refresh' content='0'>",
                "<img src='//x'>",
                "<a href='javascript:alert(1)'>x</a>",
                "<svg><script>1</script></svg>",
                "<p>{{constructor.constructor('alert(1)')()}}</p>",
                "<p ng-init='x=1'>x</p>",
                "<p data-ng-init='x=1'>x</p>",
                "<p class='ng-init: x=1;'>x</p>",
                "<!-- directive: ng-init x=1 -->",
                "<ng-include src='x'></ng-include>",
                "<guicheng-claim-lines data-variable-name='lines'></guicheng-claim-lines>",
                "<input type='file' cam-variable-name='x' cam-variable-type='File'>",
                "<input name='constructor.x' type='text'>",
                "<form action='//x'></form><button formaction='//x'>x</button>",
                "<template><p>x</p></template>",
                "<p data-cam-script='x'>x</p>"
            })
    void aFormThatBringsCodeIsRefused(String html) {
        Draft draft = new Draft().with(Draft.FORM, "</form>", html + "</form>");
        assertThat(check.findings(draft, "desk-lending")).isNotEmpty().allSatisfy(finding -> assertThat(finding)
                .startsWith(Draft.FORM + "："));
    }

    @Test
    void aPrintedSheetOnlyShows() {
        String sheet = "forms/desk-lending/print/slip.html";
        assertThat(check.findings(
                        new Draft().and(sheet, "<h1>{{title}}</h1><table><tr><td>{{desk}}</td></tr></table>"),
                        "desk-lending"))
                .isEmpty();
        assertThat(check.findings(new Draft().and(sheet, "<p>{{{desk}}}</p>"), "desk-lending"))
                .hasSize(1);
        assertThat(check.findings(new Draft().and(sheet, "<script>1</script>"), "desk-lending"))
                .hasSize(1);
        assertThat(check.findings(new Draft().and(sheet, "<p class=\"{{desk}}\">x</p>"), "desk-lending"))
                .hasSize(1);
    }

    @Test
    void anExpressionInAnAttributeIsHeldToTheSame() {
        Draft draft = new Draft()
                .with(
                        Draft.MODEL,
                        TASK_END,
                        "camunda:candidateGroups=\"${keeper}\" camunda:dueDate=\"${beans.x()}\" />");
        assertThat(check.findings(draft, "desk-lending")).hasSize(1);
    }

    private List<String> condition(String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return check.findings(new Draft().with(Draft.MODEL, CONDITION, escaped), "desk-lending");
    }
}
