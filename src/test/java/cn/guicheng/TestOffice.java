package cn.guicheng;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.TaskService;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The office in tests: who comes in and leaves, and all that people do from outside. */
@Component
public class TestOffice extends ClaimWalks {
    private final JdbcClient jdbc;
    private final Set<String> newcomers = ConcurrentHashMap.newKeySet();

    TestOffice(Environment environment, TaskService taskService, JdbcClient jdbc) {
        super(environment, taskService);
        this.jdbc = jdbc;
    }

    /** Somebody new, as the administrator enters them; {@code groups} are posts and departments. */
    public void newPerson(String id, String family, String given, String email, String... groups) {
        Map<String, Object> profile = new LinkedHashMap<>();
        newcomers.add(id);
        profile.put("id", id);
        profile.put("firstName", family);
        profile.put("lastName", given);
        profile.put("email", email);
        Answer created = post(
                "admin",
                "/engine-rest/user/create",
                Map.of("profile", profile, "credentials", Map.of("password", "chu-lai-zha-dao")));
        if (created.status() == 409) {
            // Somebody of an earlier test: a login is nobody else's, ever, but its own person may come back.
            expect(204, post("admin", "/api/people/" + id + "/reopen", Map.of()), "reopen " + id);
            expect(204, call("PUT", "admin", "/engine-rest/user/" + id + "/profile", profile), "profile of " + id);
        } else {
            expect(204, created, "create " + id);
        }
        // Past the rules that would refuse it, so that everybody in tests logs in alike.
        jdbc.sql("update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = ?) where ID_ = ?")
                .params(CLAIMANT, id)
                .update();
        for (String group : groups) {
            expect(204, call("PUT", "admin", "/engine-rest/group/" + group + "/members/" + id, Map.of()), group);
        }
    }

    /** Their account is closed: nobody is ever deleted. */
    public void removePerson(String id) {
        expect(200, post("admin", "/api/people/" + id + "/close", Map.of("reason", "离职")), "close " + id);
        newcomers.remove(id);
    }

    /** Who held the post last is of this department, whoever came and went in other tests. */
    public void lastHolder(String id, String family, String given, String department, String post) {
        newPerson(id, family, given, id + "@guicheng.example", department, post);
        removePerson(id);
    }

    /** A test closed their account itself. */
    public void hasLeft(String id) {
        newcomers.remove(id);
    }

    /** Whoever a test brought in and did not remove leaves, so that the next one finds the office as it was. */
    public void newcomersLeave() {
        List.copyOf(newcomers).forEach(this::removePerson);
    }
}
