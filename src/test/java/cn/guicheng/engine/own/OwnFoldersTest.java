package cn.guicheng.engine.own;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.deploy.ModelCheck;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.deploy.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.ArgumentMatchers;
import org.mockito.Mockito;

/** Whose name is taken is refused, and with it who depends on it; everything else can be deployed. */
class OwnFoldersTest {
    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void twoFoldersWithTheSameProcedureAreBothRefused() throws IOException {
        write(one, new Draft());
        write(other, new Draft());
        OwnFolders folders = checked();
        assertThat(folders.sound()).isEmpty();
        assertThat(folders.why("desk-lending").toString()).contains("有两个文件夹都有这个流程", "有两张表都叫 desk-keepers");
        assertThat(folders.tables()).isEmpty();
    }

    @Test
    void aTableOfAShippedNameIsRefusedWithWhoNamesIt() throws IOException {
        write(
                one,
                new Draft()
                        .with(Draft.MODEL, "desk-keepers", "payment-route")
                        .and("decisions/limits/payment-route.dmn", "<x/>"));
        assertThat(checked().why("desk-lending").toString()).contains("已被程序自带的规则表使用");
    }

    /** The same letters in a label or in a longer name are no reference. */
    @Test
    void aRefusedTableLeavesAloneWhoDoesNotAskIt() throws IOException {
        write(
                one,
                new Draft()
                        .with(Draft.FORM, "办公桌 <em>", "payment-route <em>")
                        .with(Draft.MODEL, "办公桌借用登记簿（测试）", "payment-route 登记簿")
                        .and("decisions/limits/payment-route.dmn", "<x/>"));
        OwnFolders folders = checked();
        assertThat(folders.sound()).containsExactly("desk-lending");
        assertThat(folders.why("decisions/limits/payment-route").toString()).contains("已被程序自带的规则表使用");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=\"decidedBy\" value=\"payment-route\"",
                "name=\"startedBy\" value=\"payment-route meter-reading\"",
                "name=\"register.readers\" value=\"own borrower, table payment-route.keeper\"",
                "name=\"outputs\" value=\"${tables.deciding('payment-route', 'a', desk)}\""
            })
    void aRefusedTableIsToldToWhoAsksIt(String property) throws IOException {
        write(
                one,
                new Draft()
                        .with(
                                Draft.MODEL,
                                "</camunda:properties>",
                                "<camunda:property " + property + " /></camunda:properties>")
                        .and("decisions/limits/payment-route.dmn", "<x/>"));
        assertThat(checked().why("desk-lending").toString()).contains("已被程序自带的规则表使用");
    }

    @Test
    void aRefusedTableIsToldToWhoseFormAsksIt() throws IOException {
        write(
                one,
                new Draft()
                        .with(Draft.FORM, "<form ", "<form data-tables=\"desk-keepers payment-route\" ")
                        .and("decisions/limits/payment-route.dmn", "<x/>"));
        assertThat(checked().why("desk-lending").toString()).contains("已被程序自带的规则表使用");
    }

    @Test
    void aTableOfItsOwnUnderAShippedNameIsRefused() throws IOException {
        write(one, new Draft().and("decisions/desk-lending/payment-audit.dmn", "<x/>"));
        assertThat(checked().why("desk-lending").toString()).contains("已被程序自带的规则表使用");
    }

    @Test
    void whatIsNotThereToBeCalledIsNotCalled() throws IOException {
        String call = "<bpmn:callActivity id=\"x\" calledElement=\"%s\" /></bpmn:process>";
        write(one, new Draft().with(Draft.MODEL, "</bpmn:process>", call.formatted("limit-change")));
        assertThat(checked().why("desk-lending").toString()).contains("不能调用 limit-change");
        write(one, new Draft().with(Draft.MODEL, "</bpmn:process>", call.formatted("payment-approval")));
        assertThat(checked().why("desk-lending")).isEmpty();
    }

    @Test
    void aSoundOneBringsItsTables() throws IOException {
        write(one, new Draft().and("decisions/limits/nobodys.dmn", "<x/>"));
        OwnFolders folders = checked();
        assertThat(folders.sound()).containsExactly("desk-lending");
        assertThat(folders.tables()).containsOnlyKeys("desk-keepers");
    }

    private OwnFolders checked() {
        ModelCheck agreeing = Mockito.mock(ModelCheck.class);
        Mockito.when(agreeing.findings(
                        ArgumentMatchers.<ProcedureFiles>any(), ArgumentMatchers.<Collection<String>>any()))
                .thenReturn(Map.of());
        ShippedFiles shipped = new ShippedFiles();
        OwnFolders folders = new OwnFolders(shipped, List.of(one.toString(), other.toString()));
        folders.check(new NoCodeCheck((key, dmn) -> List.of(), shipped), agreeing);
        return folders;
    }

    private static void write(Path folder, Draft draft) throws IOException {
        for (Map.Entry<String, String> file : draft.files().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
