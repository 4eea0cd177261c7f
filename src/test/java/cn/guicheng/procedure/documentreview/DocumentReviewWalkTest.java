package cn.guicheng.procedure.documentreview;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.TestOffice.REFUSE;
import static cn.guicheng.modelids.DocumentReviewIds.*;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Ways that nobody thought of: from a seed, held against a count of our own at every step. */
abstract class DocumentReviewWalkTest {
    @OnH2
    static class OnH2Test extends DocumentReviewWalkTest {}

    @OnPostgres
    static class OnPostgresTest extends DocumentReviewWalkTest {}

    private static final int STEPS = Integer.getInteger("guicheng.walk.steps", 300);
    private static final long SEED = Long.getLong("guicheng.walk.seed", 20260131L);
    private static final List<String> PEOPLE = List.of(
            "madong", "guolei", "liuyang", "songjing", "tangli", "yeqing", "zhangmin", "luoxin", "gaofeng", "hanmei");
    private static final List<String> RULES = List.of("all", "one", "two-thirds");

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    private final Random random = new Random(SEED);

    /** What must be of the case, as we count. */
    private static final class Expected {
        String rule;
        Set<String> waiting;
        int asked;
        int agreed;
        int signed = 1;
        String outcome;
        boolean correcting;

        void round(String chosen, List<String> reviewers) {
            rule = chosen;
            waiting = new TreeSet<>(reviewers);
            asked = reviewers.size();
            agreed = 0;
            correcting = false;
        }

        void answer(String person, boolean agrees) {
            signed++;
            waiting.remove(person);
            agreed += agrees ? 1 : 0;
            boolean reached = enough(agreed);
            boolean possible = enough(agreed + waiting.size());
            if (reached) {
                outcome = "agreed";
            }
            correcting = !reached && !possible;
            if (reached || correcting) {
                waiting.clear();
            }
        }

        private boolean enough(int people) {
            return switch (rule) {
                case "all" -> people == asked;
                case "one" -> people > 0;
                default -> 3 * people >= 2 * asked;
            };
        }
    }

    @Test
    void oneWayForwardOrEnded() {
        String review = null;
        Expected expected = null;
        Map<String, Integer> ends = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            if (expected == null || expected.outcome != null) {
                expected = new Expected();
                Map<String, Object> request = request(expected);
                review = office.started("lina", "document-review", request);
            } else {
                act(review, expected);
            }
            holds(review, expected, step);
            if (expected.outcome != null) {
                ends.merge(expected.outcome, 1, Integer::sum);
            }
        }
        assertThat(ends).as("both ends were reached, seed " + SEED).containsKeys("agreed", "withdrawn");
    }

    private void act(String review, Expected expected) {
        int chance = random.nextInt(100);
        if (chance < 4) {
            Answer sent = office.post("lina", "/api/cases/" + review + "/messages/document-review.withdrawn", Map.of());
            assertThat(sent.status()).isEqualTo(204);
            expected.signed++;
            expected.waiting.clear();
            expected.correcting = false;
            expected.outcome = "withdrawn";
        } else if (expected.correcting) {
            correct(review, expected);
        } else if (chance < 12) {
            assertNobodyElseAnswers(review);
        } else {
            String person = List.copyOf(expected.waiting).get(random.nextInt(expected.waiting.size()));
            boolean agrees = random.nextInt(100) < 60;
            Answer done = office.complete(person, taskOf(person, review), agrees ? APPROVE : REFUSE);
            assertThat(done.status()).as(done.toString()).isEqualTo(204);
            expected.answer(person, agrees);
        }
    }

    private void correct(String review, Expected expected) {
        if (random.nextInt(8) == 0) {
            office.does("lina", CORRECT_REQUEST, review, Map.of("decision", "withdraw"));
            expected.correcting = false;
            expected.outcome = "withdrawn";
        } else {
            Map<String, Object> request = request(expected);
            request.put("decision", "resubmit");
            office.does("lina", CORRECT_REQUEST, review, request);
        }
        expected.signed++;
    }

    private void assertNobodyElseAnswers(String review) {
        Task task = office.task(review, REVIEW);
        for (String other : List.of("lina", "fengxue", "admin")) {
            assertThat(office.complete(other, task, APPROVE).status()).as(other).isIn(403, 404);
        }
    }

    private Map<String, Object> request(Expected expected) {
        List<String> people = new ArrayList<>(PEOPLE);
        Collections.shuffle(people, random);
        List<String> reviewers = people.subList(0, 2 + random.nextInt(PEOPLE.size() - 1));
        String rule = RULES.get(random.nextInt(RULES.size()));
        expected.round(rule, reviewers);
        Map<String, Object> values = new HashMap<>();
        values.put("title", "例会纪要");
        values.put("attachments", office.receipt("lina"));
        values.put("reviewers", String.join(",", reviewers));
        values.put("rule", rule);
        return values;
    }

    private Task taskOf(String person, String review) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(review)
                .taskAssignee(person)
                .singleResult();
    }

    /** One way forward or ended; as many signatures as acts; history closed with its task. */
    private void holds(String review, Expected expected, int step) {
        String at = "step " + step + ", seed " + SEED + ", " + review;
        List<Task> open =
                tasks.createTaskQuery().processInstanceBusinessKey(review).list();
        assertThat(office.outcome(review)).as(at).isEqualTo(expected.outcome);
        if (expected.correcting) {
            assertThat(open).as(at).hasSize(1);
            assertThat(open.get(0).getTaskDefinitionKey()).as(at).isEqualTo(CORRECT_REQUEST);
        } else {
            assertThat(open.stream().map(Task::getAssignee))
                    .as(at)
                    .containsExactlyInAnyOrderElementsOf(expected.waiting);
        }
        assertThat(office.rows("signatures", review)).as(at).hasSize(expected.signed);
        assertThat(history.createHistoricTaskInstanceQuery()
                        .processInstanceBusinessKey(review)
                        .unfinished()
                        .count())
                .as(at)
                .isEqualTo(open.size());
    }
}
