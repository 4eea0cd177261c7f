package cn.guicheng.office.people;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

/** An office's own file: what may be left out, and how a slip in it is told. */
class OrganisationFileTest {
    private static final String GROUPS =
            """
            departments:
              engineering: 工程维护部
            posts:
              cashier: 出纳
            """;

    @Test
    void whatIsLeftOutIsEmpty() {
        OrganisationFile file =
                read(GROUPS + "people:\n  - { id: lina, family: 李, given: 娜, department: engineering }");
        assertThat(file.technical()).isEmpty();
        assertThat(file.groupTypes()).containsOnlyKeys("engineering", "cashier");
        assertThat(read("technical:\npeople:\nposts: { cashier: 出纳 }").groupTypes())
                .containsOnlyKeys("cashier");
        assertThat(read(GROUPS).people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ id: lina, family: 李, given: 娜, department: engeneering } | no department \"engeneering\" | lina (李娜)",
                "{ id: lina, family: 李, given: 娜, department: cashier } | no department \"cashier\" | lina (李娜)",
                "{ id: tangli, family: 唐, given: 莉, posts: [casheer] } | no post \"casheer\" | tangli (唐莉)",
                "{ id: tangli, family: 唐, given: 莉, posts: [engineering] } | no post \"engineering\" | tangli (唐莉)",
                "{ family: 唐, given: 莉 } | id is missing | 唐莉",
                "{ id: lina, name: 李娜 } | name | organisation of the test",
                "{ id: lina, | organisation of the test | "
            })
    void aSlipIsToldWithPersonAndFile(String person, String slip, String whom) {
        assertThatThrownBy(() -> read(GROUPS + "people:\n  - " + person))
                .hasMessageContainingAll("organisation of the test", slip, whom == null ? "" : whom);
    }

    @Test
    void twoOfOneIdAndAnEmptyFileAreSlips() {
        assertThatThrownBy(() -> read(GROUPS + "people:\n  - { id: lina }\n  - { id: lina }"))
                .hasMessageContainingAll("organisation of the test", "twice", "lina");
        assertThatThrownBy(() -> read("")).hasMessageContaining("it is empty");
    }

    private static OrganisationFile read(String text) {
        Resource file = new ByteArrayResource(text.getBytes(UTF_8), "organisation of the test");
        return OrganisationFile.read(file);
    }
}
