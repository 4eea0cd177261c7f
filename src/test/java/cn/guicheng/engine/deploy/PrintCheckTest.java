package cn.guicheng.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips of a sheet that is printed: its property, its template, and what the template shows. */
class PrintCheckTest {
    private static final String MODEL = "processes/vehicle-use.bpmn";
    private static final String SHEET = "forms/vehicle-use/print/permit.html";

    private final ShippedFiles shipped = new ShippedFiles();

    @Test
    void theExampleOfTheReferencePageHasNone() {
        assertThat(findings(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=\"print.permit\"|name=\"print.Permit\"|无法理解",
                "用车证; after|用车证; afterwards|无法理解",
                "after user|after nouser|没有“nouser",
                "name=\"print.permit\"|name=\"print.slip\"|请补上 forms/vehicle-use/print/slip.html",
                "name=\"print.permit\"|name=\"print.slip\"|没有属性打印 forms/vehicle-use/print/permit.html，请加 print.permit",
                "value=\"plate, useFrom, useTo, purpose\"|value=\"plate, useFrom, useTo\"|单据上没有“purpose”",
            })
    void aSlipInTheModelIsTold(String right, String wrong, String told) {
        String model = shipped.read(MODEL).orElseThrow();
        assertThat(model).contains(right);
        assertThat(findings(Map.of(MODEL, model.replace(right, wrong))))
                .anySatisfy(finding -> assertThat(finding).contains(told).contains("请"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{{plaet}}|单据上没有“plaet”",
                "{{#plate}}|模板无法理解",
                "{{plate.class}}|单据上没有“plate.class”",
                "{{> other}}|单据上没有“> other”",
                "{{^nobody}}x{{/nobody}}|单据上没有“nobody”",
                "{{#signatures}}{{persno}}{{/signatures}}|单据上没有“persno”"
            })
    void aSlipInATemplateIsTold(String wrong, String told) {
        assertThat(findings(Map.of(SHEET, "<p>" + wrong + "</p>"))).anySatisfy(finding -> assertThat(finding)
                .startsWith(SHEET + "：")
                .contains(told)
                .contains("请改正"));
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
        return new PrintCheck().of(new CandidateReader(files, new HashMap<>()).read("vehicle-use"));
    }
}
