package cn.guicheng.web.door;

import cn.guicheng.engine.internal.Clashes;
import cn.guicheng.web.kit.ErrorBody;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/** The engine's own errors, which are English and often 500, become what the outside contract says, in Chinese. */
class EngineErrors extends OncePerRequestFilter {
    private static final String UNREADABLE = "提交的内容无法识别：类型或格式不正确。";
    private static final Logger LOG = LoggerFactory.getLogger(EngineErrors.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody else changed the case, where it shows in one of our registers: Spring's names for a lock that cannot be had. */
    private static final Set<String> REGISTER_CLASHES = Set.of(
            "CannotAcquireLockException",
            "PessimisticLockingFailureException",
            "DeadlockLoserDataAccessException",
            "QueryTimeoutException");

    /** How the engine, asked for a list or a repair with values that do not go together, falls over them. */
    private static final Set<String> MISUSED = Set.of(
            "ProcessEngineException",
            "NullPointerException",
            "ClassCastException",
            "IllegalArgumentException",
            "UnsupportedOperationException",
            "NotValidException",
            "DmnEngineException",
            "DmnEvaluationException",
            "DmnTransformException",
            "FeelException",
            "RestException");

    /** How the engine tells of a form that is asked for of something unknown. */
    private static final Pattern UNKNOWN_FORM = Pattern.compile("^Cannot get (?:start )?form (?:data )?for ");

    private static final Pattern TASK = Pattern.compile(".*/task/([^/]+)/[^/]+");

    private final TaskService taskService;

    EngineErrors(TaskService taskService) {
        this.taskService = taskService;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ErrorBuffer buffer = new ErrorBuffer(response);
        chain.doFilter(request, buffer);
        byte[] original = buffer.heldBack();
        if (original.length == 0) {
            return;
        }
        Translation translation = translate(request, buffer.getStatus(), original);
        if (translation == null) {
            response.setContentLength(original.length);
            response.getOutputStream().write(original);
            return;
        }
        new ErrorBody("Refusal", translation.message()).send(response, translation.status());
    }

    private record Translation(int status, String message) {}

    /** Null where the body is one of ours, or none of the engine's. */
    private Translation translate(HttpServletRequest request, int status, byte[] body) {
        JsonNode error = read(body);
        String type = error.path("type").asText("");
        String message = error.path("message").asText("");
        if (type.equals("Refusal")) {
            return null;
        }
        if (type.isEmpty()) {
            return status == 400 || status == 415 ? new Translation(400, UNREADABLE) : null;
        }
        boolean reads = request.getMethod().equals("GET");
        if (Clashes.CODES.contains(error.path("code").asInt())
                || type.contains("OptimisticLocking")
                || REGISTER_CLASHES.contains(type)
                || message.contains("ENGINE-03005")
                || message.contains("ENGINE-03083")) {
            return new Translation(409, ErrorBody.MOVED_ON);
        }
        if (!reads && isGone(request)) {
            return new Translation(409, ErrorBody.MOVED_ON);
        }
        if (!reads && type.equals("NullPointerException") && request.getContentLengthLong() <= 0) {
            return new Translation(400, UNREADABLE);
        }
        if (type.contains("AuthorizationException") || message.contains("ENGINE-03110")) {
            return reads ? new Translation(404, "没有找到。") : new Translation(403, "您没有这项权限。");
        }
        if (!reads
                && message.contains("is suspended")
                && request.getRequestURI().contains("/process-definition/")) {
            return new Translation(403, "这个流程已停用，不能发起新单据。");
        }
        if (message.contains("Unable to resolve expression")) {
            return new Translation(400, "筛选条件：不接受表达式。");
        }
        if (reads && UNKNOWN_FORM.matcher(message).find()) {
            return new Translation(404, "没有找到。");
        }
        if (status != 404 && !reads && request.getRequestURI().matches(".*/(?:user|group|authorization)/create")) {
            return new Translation(400, UNREADABLE);
        }
        if (status == 404 || type.contains("NullValueException") || message.contains("is null")) {
            return new Translation(404, "没有找到。");
        }
        if (request.getRequestURI().endsWith("/credentials")) {
            return new Translation(status, "密码没有修改：当前密码不正确。");
        }
        if (message.contains("ENGINE-22004")) {
            return new Translation(400, "没有部署：文件不是规则引擎能执行的规则表。");
        }
        if (request.getRequestURI().matches(".*/group/[^/]+/members/[^/]+") && isPersistence(type)) {
            return new Translation(409, "该用户已在这个组里，或没有这个用户。");
        }
        if (status >= 500 && MISUSED.contains(type) && !isWork(request) && !message.contains("ENGINE-0300")) {
            LOG.warn("misused {} {}: {}", request.getMethod(), request.getRequestURI(), error);
            return new Translation(400, UNREADABLE);
        }
        if (status >= 500 && isPersistence(type) && isRecord(request)) {
            return new Translation(400, "名称、邮箱或其他内容太长，或不正确。");
        }
        if (status >= 500) {
            LOG.error("engine error on {} {}: {}", request.getMethod(), request.getRequestURI(), error);
            return new Translation(status, "系统故障，单据没有改变，请稍后再试或联系管理员。");
        }
        return new Translation(status, UNREADABLE);
    }

    /**
     * Of several completions at one moment the losers fail wherever the engine finds the task, its rights or its case gone.
     * Who may not know of the task was refused before, in our own words, and does not come here.
     */
    private boolean isGone(HttpServletRequest request) {
        Matcher task = TASK.matcher(request.getRequestURI());
        return task.matches()
                && taskService.createTaskQuery().taskId(task.group(1)).count() == 0;
    }

    private static boolean isPersistence(String type) {
        return type.equals("ProcessEnginePersistenceException");
    }

    private static boolean isRecord(HttpServletRequest request) {
        return request.getRequestURI().matches(".*/(?:user/[^/]+/profile|user/create|group/[^/]+|group/create)");
    }

    /** Where a case moves on, what goes wrong is a fault of the program until it is shown to be the caller's. */
    private static boolean isWork(HttpServletRequest request) {
        return request.getRequestURI().matches(".*/(?:complete|submit-form|start|claim|unclaim|assignee|execute)");
    }

    private static JsonNode read(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException notJson) {
            return JSON.createObjectNode();
        }
    }
}
