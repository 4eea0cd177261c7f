package cn.guicheng;

import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The office seen from outside: people who log in over HTTP and start, claim, complete and read, as any script does. What
 * does not go as a walk expects fails at once, saying where the case stands.
 */
@Component
public class TestOffice {
    public static final String CLAIMANT = "lina";
    private static final AtomicLong INVOICES = new AtomicLong(System.nanoTime());
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final Environment environment;
    private final TaskService taskService;
    private final JdbcClient jdbc;
    private final Set<String> newcomers = ConcurrentHashMap.newKeySet();
    private final HttpClient http = HttpClient.newHttpClient();

    TestOffice(Environment environment, TaskService taskService, JdbcClient jdbc) {
        this.environment = environment;
        this.jdbc = jdbc;
        this.taskService = taskService;
    }

    /** An answer: status and JSON body, which is missing where there was none. */
    public record Answer(int status, JsonNode body) {
        public String message() {
            return body.path("message").asText();
        }
    }

    /** Of the program under test; with {@code -Dguicheng.office.address} another one is asked over HTTP, such as the packaged one. */
    public String address() {
        return System.getProperty(
                "guicheng.office.address", "http://127.0.0.1:" + environment.getProperty("local.server.port"));
    }

    // --- HTTP ---

    public Answer get(String person, String path) {
        return send(person, request(person, path).GET().build());
    }

    /** What comes as a text of this kind; must succeed. */
    public String text(String person, String path, String accept) {
        HttpResponse<String> response =
                sent(request(person, path).header("Accept", accept).GET().build());
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** A file as it comes, whatever the answer is. */
    public HttpResponse<byte[]> file(String person, String path) {
        return sent(request(person, path).GET().build(), BodyHandlers.ofByteArray());
    }

    public Answer post(String person, String path, Object body) {
        return send(
                person,
                json(person, path).POST(BodyPublishers.ofString(text(body))).build());
    }

    public Answer call(String method, String person, String path, Object body) {
        return send(
                person,
                json(person, path)
                        .method(method, BodyPublishers.ofString(text(body)))
                        .build());
    }

    /** A body as it is, whatever it is. */
    public Answer send(String person, String path, String body) {
        return send(
                person, json(person, path).POST(BodyPublishers.ofString(body)).build());
    }

    /** A table, as managers hand it in. */
    public Answer table(String person, String path, String dmn) {
        return send(
                person,
                request(person, path)
                        .header("Content-Type", "application/xml")
                        .POST(BodyPublishers.ofString(dmn))
                        .build());
    }

    /** A table of items in CSV, in whatever encoding. */
    public Answer csv(String person, String path, byte[] table) {
        return send(
                person,
                request(person, path)
                        .header("Content-Type", "text/csv")
                        .POST(BodyPublishers.ofByteArray(table))
                        .build());
    }

    public Answer upload(String person, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head = "--xx\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: image/png\r\n\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--xx--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                person,
                request(person, "/api/attachments")
                        .header("Content-Type", "multipart/form-data; boundary=xx")
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build());
    }

    /** A file deployed by hand, as a script would. */
    public Answer deploy(String person, String name, String source, String fileName, String content) {
        String field = "--xx\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = field.formatted("deployment-name", name)
                + field.formatted("deployment-source", source)
                + "--xx\r\nContent-Disposition: form-data; name=\"data\"; filename=\"%s\"\r\n\r\n%s\r\n--xx--\r\n"
                        .formatted(fileName, content);
        return send(
                person,
                request(person, "/engine-rest/deployment/create")
                        .header("Content-Type", "multipart/form-data; boundary=xx")
                        .POST(BodyPublishers.ofString(body))
                        .build());
    }

    private HttpRequest.Builder json(String person, String path) {
        return request(person, path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String person, String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address() + path));
        if (person != null) {
            String login = person.contains(":") ? person : person + ":guicheng";
            request.header(
                    "Authorization",
                    "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    private Answer send(String person, HttpRequest request) {
        HttpResponse<String> response = sent(request);
        boolean isJson = response.body().startsWith("{") || response.body().startsWith("[");
        try {
            return new Answer(response.statusCode(), isJson ? JSON.readTree(response.body()) : JSON.missingNode());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> sent(HttpRequest request) {
        return sent(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> sent(HttpRequest request, HttpResponse.BodyHandler<T> reader) {
        try {
            return http.send(request, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As JSON. */
    public static String text(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    // --- values ---

    /** Variables as the engine's REST takes them; lists travel as Json, numbers and answers by their own type. */
    public static Map<String, Object> variables(Map<String, ?> values) {
        Map<String, Object> variables = new LinkedHashMap<>();
        values.forEach((name, value) -> variables.put(name, typed(value)));
        return Map.of("variables", variables);
    }

    private static Object typed(Object value) {
        if (value instanceof Map<?, ?> asIs) {
            return asIs;
        }
        String type = value instanceof Boolean
                ? "Boolean"
                : value instanceof Long
                        ? "Long"
                        : value instanceof Integer
                                ? "Integer"
                                : value instanceof Date ? "Date" : value instanceof List ? "Json" : "String";
        if (value instanceof Date time) {
            return Map.of("value", DATE.format(time.toInstant().atZone(ZoneId.of("Asia/Shanghai"))), "type", type);
        }
        return Map.of("value", value instanceof List ? text(value) : value, "type", type);
    }

    /** A line with an invoice nobody has claimed. */
    public static Map<String, Object> line(long amountInCents) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("invoiceNumber", invoiceNumber());
        line.put("date", "2026-01-05");
        line.put("seller", "文具店");
        line.put("amountInCents", amountInCents);
        line.put("description", "办公");
        return line;
    }

    /** The number of an invoice nobody has claimed. */
    public static String invoiceNumber() {
        return "26%018d".formatted(INVOICES.incrementAndGet());
    }

    /** A claim with everything it needs, the receipt uploaded. */
    public Map<String, Object> claim(String claimant, List<Map<String, Object>> lines) {
        return claim(lines, receipt(claimant));
    }

    private static Map<String, Object> claim(List<Map<String, Object>> lines, String receipt) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("category", "travel");
        claim.put("purpose", "出差");
        claim.put("payeeName", "李娜");
        claim.put("payeeBank", "工商银行");
        claim.put("payeeAccount", "6222 0000 1111 2222");
        claim.put("claimLines", lines);
        claim.put("attachments", receipt);
        return claim;
    }

    /** The id of a small picture just uploaded. */
    public String receipt(String person) {
        Answer uploaded = upload(person, "发票.png", PNG);
        if (uploaded.status() != 201) {
            throw new AssertionError("upload: " + uploaded);
        }
        return uploaded.body().path("id").asText();
    }

    public static List<Map<String, Object>> voucherLines(long amountInCents) {
        return List.of(
                Map.of("account", "660201", "summary", "差旅", "debitInCents", amountInCents, "creditInCents", 0),
                Map.of("account", "1002", "summary", "付款", "debitInCents", 0, "creditInCents", amountInCents));
    }

    /** A voucher with a number nobody has used. */
    public static Map<String, Object> voucher(long amountInCents, String method) {
        return Map.of(
                "decision",
                "approve",
                "voucherNumber",
                "JZ-" + INVOICES.incrementAndGet(),
                "paymentMethod",
                method,
                "voucherLines",
                voucherLines(amountInCents));
    }

    public static Map<String, Object> audit(String... findings) {
        Map<String, Object> audit = new LinkedHashMap<>();
        for (String question : List.of(
                "policyFollowed", "budgetAvailable", "formalitiesComplete", "receiptsLegal", "withinStandard")) {
            audit.put(question, !List.of(findings).contains(question));
        }
        return audit;
    }

    public static final Map<String, Object> APPROVE = Map.of("decision", "approve");
    public static final Map<String, Object> RETURN = Map.of("decision", "return", "comment", "请补充");
    public static final Map<String, Object> REFUSE = Map.of("decision", "refuse", "comment", "不符合规定");

    // --- people ---

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

    /** A test closed their account itself. */
    public void hasLeft(String id) {
        newcomers.remove(id);
    }

    /** Whoever a test brought in and did not remove leaves, so that the next one finds the office as it was. */
    public void newcomersLeave() {
        List.copyOf(newcomers).forEach(this::removePerson);
    }

    // --- walking a case ---

    public Answer start(String person, Map<String, ?> values) {
        return start(person, "reimbursement", values);
    }

    public Answer start(String person, String procedure, Map<String, ?> values) {
        return post(person, "/engine-rest/process-definition/key/" + procedure + "/start", variables(values));
    }

    /** Starts a claim that must be accepted. Returns its number. */
    public String started(String person, Map<String, ?> values) {
        return started(person, "reimbursement", values);
    }

    /** Starts a case that must be accepted. Returns its number. */
    public String started(String person, String procedure, Map<String, ?> values) {
        Answer answer = start(person, procedure, values);
        if (answer.status() != 200) {
            throw new AssertionError("start: " + answer);
        }
        return answer.body().path("businessKey").asText();
    }

    /** A claim of ¥123.45 by a member of staff. */
    public String started() {
        return started(CLAIMANT, claim(CLAIMANT, List.of(line(12_345))));
    }

    /** The same with a receipt uploaded before. */
    public String startedWith(String receipt) {
        Map<String, Object> claim = claim(List.of(line(12_345)), receipt);
        return started(CLAIMANT, claim);
    }

    /** The only task that waits in the case. */
    public Task task(String caseNumber) {
        List<Task> tasks = taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .list();
        if (tasks.size() != 1) {
            throw new AssertionError(caseNumber + " waits at " + waitingAt(caseNumber) + ", not at one task");
        }
        return tasks.get(0);
    }

    /** The task of the case that waits at this step. */
    public Task task(String caseNumber, String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .list()
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(caseNumber + " waits at " + waitingAt(caseNumber) + ", not at " + taskKey));
    }

    public List<String> waitingAt(String caseNumber) {
        return taskService.createTaskQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    public Answer claimTask(String person, String caseNumber) {
        return claimTask(person, task(caseNumber));
    }

    public Answer claimTask(String person, Task task) {
        return post(person, "/engine-rest/task/" + task.getId() + "/claim", Map.of("userId", person));
    }

    public Answer complete(String person, String caseNumber, Map<String, ?> values) {
        return complete(person, task(caseNumber), values);
    }

    public Answer complete(String person, Task task, Map<String, ?> values) {
        return post(person, "/engine-rest/task/" + task.getId() + "/complete", variables(values));
    }

    /** Claims the task that waits at this step and completes it; both must succeed. */
    public void does(String person, String taskKey, String caseNumber, Map<String, ?> values) {
        Task task = task(caseNumber, taskKey);
        if (task.getAssignee() == null) {
            expect(204, claimTask(person, task), person + " claims " + taskKey);
        }
        expect(204, complete(person, task, values), person + " completes " + taskKey);
    }

    private static void expect(int status, Answer answer, String what) {
        if (answer.status() != status) {
            throw new AssertionError(what + ": " + answer);
        }
    }

    // --- the usual people of the chain ---

    public void departmentHeadSigns(String caseNumber) {
        does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, caseNumber, APPROVE);
    }

    public void accountantAudits(String caseNumber, String... findings) {
        does("liuyang", PaymentApprovalIds.AUDIT_PAYMENT, caseNumber, audit(findings));
    }

    public void generalManagerApproves(String caseNumber) {
        does("chenjianhua", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, caseNumber, APPROVE);
    }

    public void financeHeadRechecks(String caseNumber) {
        does("zhouminghui", PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, caseNumber, APPROVE);
    }

    public void accountantPreparesVoucher(String caseNumber) {
        does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, caseNumber, voucher(12_345, "bank"));
    }

    public void officeLeaderSignsVoucher(String caseNumber) {
        does("xulihua", PaymentApprovalIds.SIGN_VOUCHER, caseNumber, APPROVE);
    }

    public void cashierPays(String caseNumber) {
        does(
                "tangli",
                PaymentApprovalIds.PAY,
                caseNumber,
                Map.of("decision", "approve", "paymentReference", "HD-" + caseNumber));
    }

    /** Walks a claim of ¥123.45 by usual staff until it waits at this task. */
    public void walkTo(String taskKey, String caseNumber) {
        while (!task(caseNumber).getTaskDefinitionKey().equals(taskKey)) {
            switch (task(caseNumber).getTaskDefinitionKey()) {
                case PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD -> departmentHeadSigns(caseNumber);
                case PaymentApprovalIds.AUDIT_PAYMENT -> accountantAudits(caseNumber);
                case PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER -> generalManagerApproves(caseNumber);
                case PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD -> financeHeadRechecks(caseNumber);
                case PaymentApprovalIds.PREPARE_VOUCHER -> accountantPreparesVoucher(caseNumber);
                case PaymentApprovalIds.SIGN_VOUCHER -> officeLeaderSignsVoucher(caseNumber);
                default -> throw new AssertionError("no way from " + waitingAt(caseNumber) + " to " + taskKey);
            }
        }
    }

    /** A claim that the general manager sent back, with a comment in HTML, and that came again for this purpose with other lines. */
    public String returnedAndCorrected(String purpose) {
        String claim = started();
        walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim);
        does(
                "chenjianhua",
                PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                claim,
                Map.of("decision", "return", "comment", "发票<b>抬头</b>不对"));
        does(
                CLAIMANT,
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "resubmit", "purpose", purpose, "claimLines", List.of(line(12_300), line(45))));
        return claim;
    }

    // --- registers ---

    /** The rows of a register in which the text is found, as the administrator reads it. */
    public JsonNode rows(String register, String search) {
        return get("admin", "/api/registers/" + register + "?size=200&search=" + search)
                .body()
                .path("rows");
    }

    /** Who was told something of this kind in the case, sorted. */
    public List<String> told(String caseNumber, String kind) {
        return StreamSupport.stream(rows("notices", caseNumber).spliterator(), false)
                .filter(notice -> notice.path("kind").asText().equals(kind))
                .map(notice -> notice.path("recipient").asText())
                .sorted()
                .toList();
    }

    public String outcome(String caseNumber) {
        return get("admin", "/api/cases/" + caseNumber).body().path("outcome").asText(null);
    }

    public String claimState(String caseNumber) {
        return rows("claims", caseNumber).path(0).path("state").asText();
    }
}
