package cn.guicheng.casework.colleague;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import cn.guicheng.register.concealment.Concealments;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Who sees a case has others see it. */
abstract class TellingTest {
    @OnH2
    static class OnH2Test extends TellingTest {}

    @OnPostgres
    static class OnPostgresTest extends TellingTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Concealments concealments;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @Test
    void whoIsToldSeesTheCaseAndHearsOfItOnce() {
        String claim = office.started();
        assertThat(office.get("zhangmin", "/api/cases/" + claim).status()).isEqualTo(404);
        Answer told = tell(TestOffice.CLAIMANT, claim, List.of("zhangmin", "luoxin", "zhangmin"), "请知悉");
        assertThat(told.status()).isEqualTo(204);
        assertThat(tell(TestOffice.CLAIMANT, claim, List.of("zhangmin", "luoxin"), "请知悉")
                        .status())
                .isEqualTo(204);
        assertThat(office.told(claim, "report")).containsExactly("luoxin", "zhangmin");
        assertThat(office.get("zhangmin", "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(office.get("zhangmin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .toString())
                .contains("李娜抄送给您")
                .contains("请知悉");
        assertThat(office.get("zhangmin", "/api/find?search=" + claim).body().toString())
                .contains(claim);
        assertThat(office.post("zhangmin", "/api/cases/" + claim + "/urge", Map.of())
                        .status())
                .as("seeing is not doing")
                .isEqualTo(403);
        assertThat(office.claimTask("zhangmin", claim).status()).isEqualTo(403);
    }

    /** Refusing removes what was only sent for reading elsewhere; here it stays. */
    @Test
    void anEndedCaseIsToldTooAndStaysSeen() {
        String claim = office.started();
        tell(TestOffice.CLAIMANT, claim, List.of("zhangmin"), "请知悉");
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.REFUSE);
        assertThat(office.outcome(claim)).isEqualTo("refused");
        assertThat(office.get("zhangmin", "/api/cases/" + claim).status()).isEqualTo(200);
        assertThat(tell("zhangmin", claim, List.of("luoxin"), "转知").status()).isEqualTo(204);
        assertThat(office.get("luoxin", "/api/cases/" + claim).status()).isEqualTo(200);
    }

    @Test
    void whoWasToldSeesItThroughReturnAndRefusal() {
        String claim = office.started();
        tell(TestOffice.CLAIMANT, claim, List.of("zhangmin"), "请知悉");
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.RETURN);
        assertThat(office.get("zhangmin", "/api/cases/" + claim).status()).isEqualTo(200);
        Map<String, Object> again = new HashMap<>(office.claim(TestOffice.CLAIMANT, List.of(TestOffice.line(12_345))));
        again.put("decision", "resubmit");
        office.does(TestOffice.CLAIMANT, ReimbursementIds.CORRECT_CLAIM, claim, again);
        assertThat(office.get("zhangmin", "/api/cases/" + claim).status()).isEqualTo(200);
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, TestOffice.REFUSE);
        assertThat(office.get("zhangmin", "/api/cases/" + claim + "/timeline")
                        .body()
                        .toString())
                .contains("李娜抄送给您");
    }

    @Test
    void allOrNone() {
        String claim = office.started();
        assertThat(tell("zhangmin", claim, List.of("luoxin"), "x").status()).isEqualTo(404);
        assertThat(tell(TestOffice.CLAIMANT, "BX-2026-999999", List.of("luoxin"), "x")
                        .status())
                .isEqualTo(404);
        assertThat(tell(null, claim, List.of("luoxin"), "x").status()).isEqualTo(401);
        transaction.execute(status -> concealments.conceal(claim, "gaofeng"));
        Answer about = tell(TestOffice.CLAIMANT, claim, List.of("luoxin", "gaofeng"), "x");
        assertThat(about.status()).isEqualTo(403);
        assertThat(about.message()).doesNotContain("高峰");
        office.newPerson("gaolijuan", "高", "丽娟", "g@guicheng.example", "finance");
        office.removePerson("gaolijuan");
        assertThat(tell(TestOffice.CLAIMANT, claim, List.of("luoxin", "gaolijuan"), "x")
                        .status())
                .isEqualTo(409);
        assertThat(message(tell(TestOffice.CLAIMANT, claim, List.of("luoxin", "nobody"), "x")))
                .contains("nobody");
        assertThat(message(tell(TestOffice.CLAIMANT, claim, List.of(), "x"))).startsWith("抄送对象：");
        assertThat(message(tell(TestOffice.CLAIMANT, claim, List.of("luoxin"), " ")))
                .startsWith("抄送说明：");
        List<String> many =
                IntStream.rangeClosed(1, 51).mapToObj(i -> "person" + i).toList();
        assertThat(message(tell(TestOffice.CLAIMANT, claim, many, "x"))).contains("50");
        assertThat(message(tell(TestOffice.CLAIMANT, claim, Collections.nCopies(51, "luoxin"), "x")))
                .contains("50");
        assertThat(office.told(claim, "report")).isEmpty();
        assertThat(office.get("luoxin", "/api/cases/" + claim).status()).isEqualTo(404);
        assertThat(office.get(TestOffice.CLAIMANT, "/api/cases/" + claim + "/readers")
                        .body()
                        .findValuesAsText("id"))
                .contains("luoxin")
                .doesNotContain("gaofeng", "gaolijuan", TestOffice.CLAIMANT, "admin");
    }

    /** As one is not asked, handed anything or put in as a substitute. */
    @Test
    void accountsThatAreNobodyOfTheOfficeAreToldNothing() {
        String claim = office.started();
        for (String account : List.of("admin", "metrics")) {
            Answer refused = tell(TestOffice.CLAIMANT, claim, List.of("zhangmin", account), "请知悉");
            assertThat(refused.status()).as(account).isEqualTo(409);
            assertThat(refused.message()).startsWith("抄送对象：").contains("不在任何部门或岗位");
        }
        assertThat(office.told(claim, "report")).isEmpty();
        assertThat(office.get(TestOffice.CLAIMANT, "/api/cases/" + claim + "/readers")
                        .body()
                        .findValuesAsText("id"))
                .contains("zhangmin")
                .doesNotContain("admin", "metrics");
    }

    /** Of one length and one hash. */
    @Test
    void otherWordsAreTold() {
        String claim = office.started();
        for (String words : List.of("Aa", "BB")) {
            assertThat(tell(TestOffice.CLAIMANT, claim, List.of("zhangmin"), words)
                            .status())
                    .isEqualTo(204);
        }
        assertThat(office.told(claim, "report")).containsExactly("zhangmin", "zhangmin");
    }

    @Test
    void asManyWordsAsAreAllowedAreToldWhole() {
        String claim = office.started();
        String words = "长".repeat(4000);
        assertThat(tell(TestOffice.CLAIMANT, claim, List.of("zhangmin"), words).status())
                .isEqualTo(204);
        assertThat(office.rows("notices", claim).toString()).contains(words);
        assertThat(message(tell(TestOffice.CLAIMANT, claim, List.of("zhangmin"), words + "长")))
                .startsWith("抄送说明：");
    }

    @RepeatedTest(3)
    void atTheSameMomentItIsToldOnce() throws Exception {
        String claim = office.started();
        Callable<Answer> telling = () -> tell(TestOffice.CLAIMANT, claim, List.of("zhangmin", "luoxin"), "请知悉");
        List<Answer> answers = together(Collections.nCopies(4, telling));
        assertThat(answers).extracting(Answer::status).contains(204).allMatch(status -> status == 204 || status == 409);
        assertThat(office.told(claim, "report")).containsExactly("luoxin", "zhangmin");
    }

    private static String message(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        return answer.message();
    }

    private Answer tell(String person, String claim, List<String> people, String comment) {
        return office.post(person, "/api/cases/" + claim + "/readers", Map.of("people", people, "comment", comment));
    }
}
