package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of a procedure that a table of dates starts. */
class DatesCheckTest {
    private static final String MODEL = "processes/meter-reading.bpmn";
    private static final String FORM = "forms/meter-reading/start.html";

    private final ShippedFiles shipped = new ShippedFiles();

    @Test
    void oneThatIsStartedHasNone() {
        assertThat(findings(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "walk-dates meter-reading|walk-dates|无法理解，请写成",
                "walk-dates meter-reading|walk-dates Meter reading|无法理解，请写成",
                "walk-dates meter-reading|walk-days meter-reading|没有日程表“walk-days”",
                "walk-dates meter-reading|seal-approval meter-reading|没有日程表“seal-approval”",
                "group-in dueFor|head|signedBy “head”找不到人",
                "group-in dueFor|starter|signedBy “starter”找不到人"
            })
    void aSlipInTheModelIsTold(String right, String wrong, String told) {
        String model = shipped.read(MODEL).orElseThrow();
        assertThat(model).contains(right);
        assertThat(findings(Map.of(MODEL, model.replace(right, wrong))))
                .anySatisfy(finding -> assertThat(finding).contains(told).contains("请"));
    }

    @Test
    void aFieldThatNobodyFillsInIsTold() {
        String form = shipped.read(FORM).orElseThrow().replace("maxlength=\"100\"", "required maxlength=\"100\"");
        assertThat(findings(Map.of(FORM, form)))
                .containsExactly("event_readingDue：按日程表发起时没有人填写“备注”，请去掉 required，或只留 dueOn、dueFor、entry");
    }

    private List<String> findings(Map<String, String> others) {
        ProcedureFiles files = new ProcedureFiles() {
            @Override
            public Optional<String> read(String name) {
                return Optional.ofNullable(others.get(name)).or(() -> shipped.read(name));
            }

            @Override
            public List<String> find(String folder, String ending) {
                return shipped.find(folder, ending);
            }
        };
        return new DatesCheck().of(new CandidateReader(files, new HashMap<>()).read("meter-reading"));
    }
}
