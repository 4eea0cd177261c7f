package cn.guicheng.office.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** With which password people come in by a list. */
class FirstPasswordTest {
    private static FirstPassword password(boolean mustChange) {
        return new FirstPassword(
                new IdentitySettings(new ClassPathResource("organisation.yaml"), "guicheng", 4, mustChange));
    }

    @Test
    void inTheDemoItIsTheOneThatEverybodyHas() {
        assertThat(password(false).next()).isEqualTo("guicheng");
        assertThat(password(false).isSecret()).isFalse();
    }

    @Test
    void elsewhereNobodyCouldKnowIt() {
        FirstPassword password = password(true);
        assertThat(password.isSecret()).isTrue();
        assertThat(password.next()).hasSize(16).matches("[a-z2-9]+").isNotEqualTo(password.next());
    }
}
