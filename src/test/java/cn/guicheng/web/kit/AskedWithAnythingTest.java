package cn.guicheng.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever stands in a question's parameters, the program has an answer to it and does not fail; PostgreSQL keeps no null character. */
@OnPostgres
class AskedWithAnythingTest {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^}:]+)(?::[^}]*)?}");
    private static final List<String> TEXTS =
            List.of("\0", "a,\0", "'", "9".repeat(30), "-1", "\u200b", "字".repeat(500));

    @Autowired
    TestOffice office;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void noQuestionMakesTheProgramFail() {
        String claim = office.started();
        Map<String, String> known = Map.of(
                "caseNumber", claim,
                "taskId", office.task(claim).getId(),
                "name", "claims",
                "slug", "reimbursement",
                "key", "reimbursement",
                "form", "start");
        TreeSet<String> failed = new TreeSet<>();
        int asked = 0;
        for (String address : questions()) {
            String path = VARIABLE.matcher(address).replaceAll(found -> known.getOrDefault(found.group(1), "x"));
            for (String text : TEXTS) {
                for (String person : List.of("admin", "chenjianhua", "fengxue")) {
                    int status = office.get(person, path + URLEncoder.encode(text, StandardCharsets.UTF_8))
                            .status();
                    asked++;
                    if (status >= 500) {
                        failed.add(
                                status + " " + path + URLEncoder.encode(text.substring(0, 1), StandardCharsets.UTF_8));
                    }
                }
            }
        }
        assertThat(failed).isEmpty();
        assertThat(asked).as("questions asked").isGreaterThan(700);
    }

    /** Each address with one of its parameters, up to where its value begins. */
    private List<String> questions() {
        List<String> questions = new ArrayList<>();
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                    && handler.getBeanType().getName().startsWith("cn.guicheng.")) {
                mapping.getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith("/api/"))
                        .forEach(pattern ->
                                parameters(handler).forEach(name -> questions.add(pattern + "?" + name + "=")));
            }
        });
        return questions;
    }

    private static List<String> parameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> parameter.getParameterType() != Map.class)
                .map(AskedWithAnythingTest::name)
                .toList();
    }

    private static String name(MethodParameter parameter) {
        String given = parameter.getParameterAnnotation(RequestParam.class).name();
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        return given.isEmpty() ? parameter.getParameterName() : given;
    }
}
