package cn.guicheng.procedure.reimbursement;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An invoice is its number, however it is written, one after the other and at the same moment; on both databases. */
abstract class InvoiceClaimedOnceTest {
    @OnH2
    static class OnH2Test extends InvoiceClaimedOnceTest {}

    @OnPostgres
    static class OnPostgresTest extends InvoiceClaimedOnceTest {}

    @Autowired
    TestOffice office;

    /** {@code %1$s} is the number's first half, {@code %2$s} its second. */
    static List<String> spellings() {
        return List.of(
                "%s%s\u200B",
                "\u202E%s%s",
                "%s\u2060%s",
                "%s\u00AD%s",
                "%s\uFE0E%s",
                "%s\u034F%s",
                "%s\uFFFC%s",
                "%s\u3164%s",
                "\uFEFF%s%s",
                "%s \u00A0\t%s",
                "%s-%s",
                "%s—%s",
                " %s%s ");
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void aSpellingIsNoSecondInvoice(String spelling) {
        String number = TestOffice.invoiceNumber();
        String earlier = claimed(null, number);

        clashes(earlier, claim(null, spelling.formatted(number.substring(0, 7), number.substring(7))));
    }

    @Test
    void dressedUpDigitsAreDigits() {
        String number = TestOffice.invoiceNumber();
        String earlier = claimed(null, number);
        StringBuilder fullWidth = new StringBuilder();
        number.chars().forEach(digit -> fullWidth.append((char) (digit - '0' + '０')));

        clashes(earlier, claim(null, fullWidth.toString()));
    }

    @Test
    void twelveAndEightDigitsAreTheTwenty() {
        String whole = TestOffice.invoiceNumber();
        String code = whole.substring(0, 12);
        String number = whole.substring(12);
        String earlier = claimed(code, number);

        clashes(earlier, claim(null, whole));
        clashes(earlier, claim(code, whole));
        clashes(earlier, claim(code + "\u200B", number));
        assertThat(office.rows("invoices", whole)).hasSize(1);
    }

    @Test
    void eightDigitsWithoutCodeAreHeldAgainstEveryCode() {
        String number = TestOffice.invoiceNumber().substring(12);
        String ofTen = claimed("0440019001", number);
        String ofTwelve = claimed("044001900111", number);

        Answer bare = office.start(CLAIMANT, claim(null, number));
        assertThat(bare.status()).isEqualTo(409);
        assertThat(bare.message()).containsAnyOf(ofTen, ofTwelve);
    }

    @Test
    void whoeverLeftTheCodeOutHoldsItAgainstEveryCode() {
        String number = TestOffice.invoiceNumber().substring(12);
        String earlier = claimed(null, number);

        clashes(earlier, claim("0440019001", number));
        clashes(earlier, claim("044001900111", number));
        clashes(earlier, claim(null, "044001900111" + number));
    }

    @Test
    void inOneClaimItStandsOnce() {
        String number = TestOffice.invoiceNumber().substring(12);
        for (List<Map<String, Object>> lines : List.of(
                List.of(invoice(null, number), invoice("0440019001", number)),
                List.of(invoice("044001900111", number), invoice(null, "044001900111" + number)),
                List.of(invoice(null, number), invoice(null, number + "\uFE0F")))) {
            Answer answer = office.start(CLAIMANT, office.claim(CLAIMANT, lines));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.message()).contains("报销明细", "两次");
        }
    }

    @Test
    void differentInvoicesDoNotCollide() {
        String number = TestOffice.invoiceNumber().substring(12);
        for (String code : List.of("0440019001", "0440019002", "044001900111", "044001900112")) {
            claimed(code, number);
        }
        assertThat(office.rows("invoices", number)).hasSize(4);
    }

    @Test
    void whatIsKeptAndShownIsTheNormalForm() {
        String number = TestOffice.invoiceNumber();
        String claim = claimed(null, " " + number.substring(0, 4) + "-" + number.substring(4) + "\u200B");

        assertThat(office.rows("invoices", claim).findValuesAsText("invoiceNumber"))
                .containsExactly(number);
        assertThat(office.rows("invoices", number.substring(0, 8) + "-" + number.substring(8))
                        .findValuesAsText("caseNumber"))
                .containsExactly(claim);
        assertThat(office.get(CLAIMANT, "/api/cases/" + claim).body().toString())
                .contains('"' + number + '"')
                .doesNotContain("-" + number.substring(4));
    }

    @Test
    void aWithdrawnClaimGivesItBack() {
        String number = TestOffice.invoiceNumber().substring(12);
        String earlier = claimed(null, number);
        assertThat(office.post(CLAIMANT, "/api/cases/" + earlier + "/messages/reimbursement.withdrawn", Map.of())
                        .status())
                .isEqualTo(204);
        claimed("0440019001", number);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void atTheSameMomentItIsClaimedOnce(int round) throws Exception {
        String whole = TestOffice.invoiceNumber();
        String code = whole.substring(0, 12);
        String number = whole.substring(12);
        List<Callable<Answer>> starts = new ArrayList<>();
        for (Map<String, Object> claim : List.of(
                claim(null, whole),
                claim(code, number),
                claim(null, number),
                claim(null, whole + "\u200B"),
                claim(null, number.substring(0, 4) + " " + number.substring(4)),
                claim(code + "-", "\u2066" + number))) {
            starts.add(() -> office.start(CLAIMANT, claim));
        }

        List<Answer> answers = together(starts);

        assertThat(answers.stream().map(Answer::status)).containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
        String winner = answers.stream()
                .filter(answer -> answer.status() == 200)
                .map(answer -> answer.body().path("businessKey").asText())
                .findFirst()
                .orElseThrow();
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(answer -> assertThat(answer.message()).contains(winner));
        assertThat(office.rows("invoices", number)).hasSize(1);
    }

    /** Starts are in line for their number anyway; corrections are not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void correctionsAtTheSameMomentClaimItOnce(int round) throws Exception {
        String number = TestOffice.invoiceNumber().substring(12);
        List<Callable<Answer>> corrections = new ArrayList<>();
        for (String code : new String[] {null, "0440019001", "044001900111"}) {
            String claim = office.started();
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.RETURN);
            office.claimTask(CLAIMANT, claim);
            Map<String, Object> values = Map.of("decision", "resubmit", "claimLines", List.of(invoice(code, number)));
            String task = office.task(claim).getId();
            corrections.add(() ->
                    office.post(CLAIMANT, "/engine-rest/task/" + task + "/complete", TestOffice.variables(values)));
        }

        List<Answer> answers = together(corrections);

        List<String> held = office.rows("invoices", number).findValuesAsText("invoiceNumber");
        // Either the one without a code, or those with different codes.
        assertThat(answers.stream().filter(answer -> answer.status() == 204)).hasSize(held.size());
        assertThat(answers.get(0).status() == 204).isEqualTo(held.size() == 1);
        assertThat(answers.stream().filter(answer -> answer.status() == 409)).hasSize(3 - held.size());
    }

    private String claimed(String code, String number) {
        return office.started(CLAIMANT, claim(code, number));
    }

    private Map<String, Object> claim(String code, String number) {
        return office.claim(CLAIMANT, List.of(invoice(code, number)));
    }

    private static Map<String, Object> invoice(String code, String number) {
        Map<String, Object> line = line(100);
        line.put("invoiceNumber", number);
        if (code != null) {
            line.put("invoiceCode", code);
        }
        return line;
    }

    private void clashes(String earlier, Map<String, Object> claim) {
        Answer answer = office.start(CLAIMANT, claim);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(409);
        assertThat(answer.message()).contains("报销明细", earlier);
    }
}
