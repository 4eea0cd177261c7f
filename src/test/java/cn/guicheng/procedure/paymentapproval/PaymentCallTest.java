package cn.guicheng.procedure.paymentapproval;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.engine.deploy.ModelCheck;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.deploy.ShippedFiles;
import cn.guicheng.modelids.ReimbursementIds;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a model says of a payment goes over as it would if it were written out, and slips of it are told. */
@OnH2
class PaymentCallTest {
    private static final String SLUG = "injury-advance";
    private static final String MODEL = "processes/injury-advance.bpmn";

    @Autowired
    ModelCheck check;

    @Autowired
    ShippedFiles shipped;

    @Test
    void whatIsUsualNeedsNoWord() {
        var handover = new PaymentCall(Map.of("pays", "amountInCents")).handover();
        assertThat(handover.variables())
                .containsEntry("amountInCents", "amountInCents")
                .containsEntry("requestedBy", "startedBy")
                .containsEntry("category", "category")
                .containsKeys("payeeName", "payeeBank", "payeeAccount", "resumeAt", "chainStartedAt");
        assertThat(handover.expressions()).containsOnly(Map.entry("paymentKey", "${execution.processBusinessKey}"));
        assertThat(handover.back()).containsOnlyKeys("paymentOutcome", "chainStartedAt");
    }

    @Test
    void whatIsNotUsualIsSaid() {
        var handover = new PaymentCall(Map.of(
                        "pays", "orderedInCents",
                        "pays.category", "purchase",
                        "pays.requestedBy", "buyer",
                        "pays.key", "part",
                        "pays.with", "specialReportNumber , other"))
                .handover();
        assertThat(handover.variables())
                .containsEntry("amountInCents", "orderedInCents")
                .containsEntry("requestedBy", "buyer")
                .containsEntry("specialReportNumber", "specialReportNumber")
                .containsKey("other")
                .doesNotContainKey("category");
        assertThat(handover.expressions())
                .containsOnly(
                        Map.entry("category", "purchase"),
                        Map.entry("paymentKey", "${execution.processBusinessKey}/${part}"));
    }

    @Test
    void nothingIsWrongWithTheModelAsItIs() {
        assertThat(findings("", "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=\"pays\" value=\"amountInCents\"|name=\"told\" value=\"starter\"|付多少，请加属性 pays",
                "name=\"pays\" value=\"amountInCents\"|name=\"told\" value=\"starter\"|有 pays.category 而没有 pays",
                "value=\"amountInCents\" />|value=\"amount\" />|pays “amount”不是金额",
                "name=\"pays\" value=\"amountInCents\"|name=\"pays\" value=\"amuontInCents\"|pays 中没有“amuontInCents”这个变量",
                "work-injury|work-injuri|没有“work-injuri”这一类付款，请写 travel",
                "name=\"pays.category\" value=\"work-injury\"|name=\"pays.requestedBy\" value=\"nobody\"|pays.requestedBy 中没有“nobody”",
                "name=\"pays.category\" value=\"work-injury\"|name=\"pays.key\" value=\"nothing\"|pays.key 中没有“nothing”",
                "name=\"pays.category\" value=\"work-injury\"|name=\"told\" value=\"starter\"|付款没有类别，请加属性 pays.category",
                "specialReportNumber|specialReport|pays.with 中没有“specialReport”",
                "calledElement=\"payment-approval\"|calledElement=\"limit-change\"|属性 pays 只用于",
                "pays.with|pays.wiht|属性 pays.wiht 不认识"
            })
    void aSlipIsTold(String right, String wrong, String told) {
        assertThat(findings(right, wrong)).anySatisfy(finding -> assertThat(finding)
                .startsWith(MODEL + "：" + ReimbursementIds.CALL_APPROVE_PAYMENT + "：")
                .contains(told)
                .contains("请"));
    }

    private List<String> findings(String right, String wrong) {
        String model = shipped.read(MODEL).orElseThrow();
        assertThat(model).contains(right);
        String changed = model.replace(right, wrong);
        ProcedureFiles files = new ProcedureFiles() {
            @Override
            public Optional<String> read(String name) {
                return name.equals(MODEL) ? Optional.of(changed) : shipped.read(name);
            }

            @Override
            public List<String> find(String folder, String ending) {
                return shipped.find(folder, ending);
            }
        };
        return check.findings(files, List.of(SLUG)).getOrDefault(SLUG, List.of());
    }
}
