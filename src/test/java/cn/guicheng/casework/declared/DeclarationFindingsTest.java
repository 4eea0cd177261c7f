package cn.guicheng.casework.declared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.engine.deploy.ModelFindings;
import cn.guicheng.engine.deploy.ModelUnderCheck;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModelReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A slip in what a model declares of its register and holds is told, with the place and what to do. */
@OnH2
class DeclarationFindingsTest {
    @Autowired
    List<ModelFindings> findings;

    @Test
    void nothingIsWrongWithTheModelAsItIs() throws IOException {
        assertThat(findings(text())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "bench-lendings 工位 | Bench 工位 | register：“Bench 工位借用登记簿（测试）”须写成“名字 标题”",
                "bench-lendings 工位 | payments 工位 | register：程序已有登记簿“payments”",
                "= benchFrom | = benchFrm | register.column.from：没有“benchFrm”这个变量",
                "起日; day | 起日; date | register.column.from：没有“date”这个种类",
                "= time userTask_consent | = time userTask_consant | register.column.consentedAt：流程中没有任务“userTask_consant”",
                "= signer userTask_consent | = signed userTask_consent | register.column.consenter：来源“signed userTask_consent”无法理解",
                "register.column.people | register.column.peo-ple | register.column.peo-ple：栏目的名字只用英文字母和数字",
                "requested 已申请, lent 已借用 | requested, lent | register.states：须写成",
                "lent from requested | lend from requested | serviceTask_enterLending：register.states 中没有状态“lend”",
                "lent from requested | lent from asked | serviceTask_enterLending：register.states 中没有状态“asked”",
                "internal-auditor, | internal-auditors, | register.readers：没有“internal-auditors”这个岗位或部门",
                "table bench-keepers.keeper | table bench-keeper.keeper | register.readers：没有规则表“bench-keeper”",
                "table bench-keepers.keeper | table bench-keepers.keepers | register.readers：规则表 bench-keepers 没有输出“keepers”；请写 keeper 之一",
                "own borrower | own lender | register.readers：own 所指的栏目“lender”没有写",
                "heads borrower | heads bench | register.readers：heads 所指的栏目“bench”不是人员",
                "own borrower | self borrower | register.readers：“self borrower”无法理解",
                "days bench benchFrom benchTo | days bench benchFrom | hold.bench：“工位; days bench benchFrom”无法理解",
                "value keyNumber | value keyNumbr | hold.key：没有“keyNumbr”这个变量",
                "once in case | once | hold.receipt：“收据; value receiptNumber; once”无法理解",
                "days bench benchFrom benchTo | days bench benchFrom benchTo; once in case | hold.bench：一段日子不能写 once in case",
            })
    void aSlipIsTold(String right, String wrong, String told) throws IOException {
        assertThat(findings(text().replace(right, wrong)))
                .anySatisfy(finding -> assertThat(finding).startsWith(told).containsPattern("；请|须写成"));
    }

    @Test
    void aRegisterOfTwoModelsIsTold() throws IOException {
        String other = text().replace("id=\"bench-lending\"", "id=\"bench-renting\"");
        assertThat(told(new ModelUnderCheck(model(text()), forms(), Set.of("locker"), tables(), List.of(model(other)))))
                .containsExactly("register：流程 bench-renting 已有登记簿“bench-lendings”；请换一个名字。");
    }

    @Test
    void whatBelongsToARegisterThatIsNotThereIsTold() throws IOException {
        String without = text().replace("name=\"register\"", "name=\"registre\"");
        assertThat(findings(without))
                .contains("register.about：流程没有登记簿；请写 register = 名字 标题，或删去这一项。")
                .contains("event_" + "refused：register.state 所指的登记簿没有写；请写流程的 register，或删去这一项。");
    }

    private List<String> findings(String text) throws IOException {
        return told(new ModelUnderCheck(model(text), forms(), Set.of("locker"), tables(), List.of()));
    }

    private List<String> told(ModelUnderCheck checked) {
        List<String> told = new ArrayList<>();
        findings.forEach(each -> told.addAll(each.of(checked)));
        return told;
    }

    private static Map<String, Set<String>> tables() {
        return Map.of("bench-keepers", Set.of("keeper"), "reading-rooms", Set.of("keeper"));
    }

    private static ProcedureModel model(String text) {
        return ProcedureModelReader.read(
                Bpmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private static List<FormDefinition> forms() throws IOException {
        List<FormDefinition> forms = new ArrayList<>();
        for (String form : List.of("start", "consent", "correct", "giveBack")) {
            forms.add(FormDefinition.parse(read("/forms/bench-lending/" + form + ".html")));
        }
        return forms;
    }

    private static String text() throws IOException {
        return read("/processes/bench-lending.bpmn");
    }

    private static String read(String resource) throws IOException {
        try (InputStream content = DeclarationFindingsTest.class.getResourceAsStream(resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
