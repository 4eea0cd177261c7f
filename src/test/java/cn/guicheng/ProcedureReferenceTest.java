package cn.guicheng;

import static cn.guicheng.TestOffice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.form.FormAttributes;
import cn.guicheng.modelids.LeaveRequestIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page for authors of procedures leaves nothing out, and its example runs. */
abstract class ProcedureReferenceTest {
    @OnH2
    static class OnH2Test extends ProcedureReferenceTest {}

    @OnPostgres
    static class OnPostgresTest extends ProcedureReferenceTest {}

    private static final Path PAGE = Path.of("src/docs/procedure-reference.md");
    private static final Path FORMS = Path.of("src/main/java/cn/guicheng/engine/form");
    private static final Pattern EXAMPLE =
            Pattern.compile("`((?:processes|forms)/vehicle-use[^`]*)`\\s+```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern ATTRIBUTE = Pattern.compile("\"(data-[a-z-]+[a-z])\"");

    @Autowired
    TestOffice office;

    @Autowired
    Clock clock;

    @Test
    void theExampleOfThePageIsTheOneThatRuns() throws IOException {
        List<MatchResult> files =
                EXAMPLE.matcher(Files.readString(PAGE)).results().toList();
        assertThat(files).hasSize(3);
        for (MatchResult file : files) {
            assertThat(Path.of("src/test/resources", file.group(1))).hasContent(file.group(2));
        }
    }

    @Test
    void aCarIsAskedForHeldLentAndEntered() {
        LocalDate day = LocalDate.now(clock).plusDays(400);
        String use = office.started("lina", "vehicle-use", use("粤B12345", day, day.plusDays(2)));
        assertThat(office.start("madong", "vehicle-use", use("粤 b12345", day.plusDays(2), day.plusDays(3)))
                        .status())
                .isEqualTo(409);
        office.does("sunzhiqiang", LeaveRequestIds.SIGN_AS_DEPARTMENT_HEAD, use, APPROVE);
        assertThat(office.outcome(use)).isEqualTo("lent");
        assertThat(office.get("lina", "/api/registers/vehicles-used?search=" + use)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(office.start("lina", "vehicle-use", use("粤B1", day.plusDays(2), day))
                        .message())
                .startsWith("到：");
    }

    private static Map<String, Object> use(String plate, LocalDate from, LocalDate to) {
        return Map.of("plate", plate, "useFrom", from.toString(), "useTo", to.toString(), "purpose", "送货");
    }

    @Test
    void everyAttributeThatAFormMayHaveStandsOnThePage() throws IOException {
        assertThat(FormAttributes.DATA).allMatch(Files.readString(PAGE)::contains);
    }

    /** Whatever the server reads of a form is an attribute that a form may have. */
    @Test
    void noAttributeIsReadThatNoFormMayHave() throws IOException {
        try (Stream<Path> sources = Files.list(FORMS)) {
            for (Path source : sources.toList()) {
                assertThat(ATTRIBUTE.matcher(Files.readString(source)).results().map(found -> found.group(1)))
                        .as(source.toString())
                        .allMatch(FormAttributes.DATA::contains);
            }
        }
    }

    /** What every model and form of the house says is said on the page. */
    @Test
    void everyPropertyInUseStandsOnThePage() throws IOException {
        String page = Files.readString(PAGE);
        try (Stream<Path> models = Files.list(Path.of("processes"))) {
            for (Path model : models.toList()) {
                assertThat(Pattern.compile("camunda:property name=\"([^\"]+)\"")
                                .matcher(Files.readString(model))
                                .results()
                                .map(found -> found.group(1)
                                        .replaceAll(
                                                "^(options|label|columns|starters|hold|print|register\\.column)\\..*",
                                                "$1.<")
                                        .replaceAll("^register/.*", "register/<")))
                        .as(model.toString())
                        .allMatch(property -> page.contains("`" + property));
            }
        }
    }
}
