package cn.guicheng.limit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A table of the office's own holds values, limits and lists, and nothing that runs. */
class OwnTableFindingsTest {
    private static final String KEY = "desk-keepers";

    private final OwnTableFindings findings = new OwnTableFindings();

    @Test
    void anOrdinaryTableIsFine() throws IOException {
        assertThat(findings.of(KEY, table())).isEmpty();
    }

    @Test
    void aTableIsNamedLikeItsFile() throws IOException {
        assertThat(findings.of("payment-route", table())).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<text>lendDays</text>|<text>lendDays + 1</text>",
                "<text>lendDays</text>|<text>${execution}</text>",
                "<inputExpression id|<inputExpression expressionLanguage='javascript' id",
                "<text>&gt; 30</text>|<text>string length(x) &gt; 3</text>",
                "<inputEntry id|<inputEntry expressionLanguage='groovy' id",
                "<text>\"archive-clerk\"</text>|<text>${beans.x()}</text>",
                "<definitions|<!DOCTYPE a><definitions"
            })
    void whatRunsSomethingIsRefused(String there, String instead) throws IOException {
        assertThat(table()).contains(there);
        assertThat(findings.of(KEY, table().replace(there, instead))).isNotEmpty();
    }

    private static String table() throws IOException {
        try (InputStream content =
                OwnTableFindingsTest.class.getResourceAsStream("/own/decisions/limits/desk-keepers.dmn")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
