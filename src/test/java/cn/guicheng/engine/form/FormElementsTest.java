package cn.guicheng.engine.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.deploy.ShippedFiles;
import org.junit.jupiter.api.Test;

/** A form runs what all forms share and what its own procedure brings, and nothing else. */
class FormElementsTest {
    private static final String BOUND =
            "<script cam-script type=\"text/form-script\">\n  guicheng.form(camForm, $scope);\n</script>";

    @Test
    void sharedElementsAndThoseOfTheOwnProcedureAreFine() {
        assertThat(findings(
                        "reimbursement",
                        "<guicheng-amount></guicheng-amount><guicheng-claim-lines></guicheng-claim-lines>"))
                .isEmpty();
    }

    @Test
    void aScriptOfAnotherProcedureIsRefused() {
        assertThat(findings("complaint", "<guicheng-claim-lines></guicheng-claim-lines>"))
                .contains("<guicheng-claim-lines>", "claim-lines.js", "forms/complaint", "不能用其他流程的脚本");
        assertThat(findings("complaint", "<script src=\"../reimbursement/claim-lines.js\"></script>"))
                .contains("脚本只能是");
    }

    @Test
    void nothingElseRuns() {
        assertThat(findings("complaint", "<script>guicheng.form(camForm, $scope); fetch('/x');</script>"))
                .contains("脚本只能是");
        assertThat(findings("complaint", "<input onclick=\"fetch('/x')\">")).contains("onclick");
        assertThat(
                        findings(
                                "complaint",
                                "<script>guicheng.form(camForm, $scope, {preset: {department: 'proposedDepartment'}});</script>"))
                .isEmpty();
    }

    private static String findings(String slug, String html) {
        return String.join(
                "\n", new FormElements(slug, new ShippedFiles()::has).findings("<form>" + html + BOUND + "</form>"));
    }
}
