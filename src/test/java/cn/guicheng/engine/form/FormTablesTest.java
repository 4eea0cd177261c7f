package cn.guicheng.engine.form;

import static cn.guicheng.engine.form.Paper.field;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.engine.deploy.ShippedFiles;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A table that nobody has, and an output that it does not give, are told before anybody meets them. */
class FormTablesTest {
    @Test
    void aTableWithItsOutputsIsFound() {
        assertThat(findings("expense-standard", "data-at-most='expense-standard.standardInYuan'"))
                .isEmpty();
    }

    @Test
    void aMisspeltOutputIsNamed() {
        assertThat(findings("expense-standard", "data-at-most='expense-standard.standardInJuan'"))
                .singleElement()
                .asString()
                .contains("expense-standard", "standardInJuan");
        assertThat(findings("expense-standard", "data-required-when='expense-standard.standard=1'"))
                .singleElement()
                .asString()
                .contains("“standard”");
        assertThat(findings("expense-standard", "data-at-least='1 + expense-standard.days'"))
                .hasSize(1);
    }

    @Test
    void aTableThatIsNotThereIsNamed() {
        assertThat(findings("expense-standards", "")).singleElement().asString().contains("expense-standards");
    }

    private static Set<String> findings(String table, String attributes) {
        FormDefinition form = FormDefinition.parse(
                "<form data-tables='" + table + "'>" + field("amount", "Long", attributes) + "</form>");
        return new FormTables(form, new ShippedFiles()::read).findings();
    }
}
