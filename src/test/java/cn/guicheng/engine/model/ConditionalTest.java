package cn.guicheng.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Mockito;

/** Words that count in some cases only, and who signs where that depends on the case. */
class ConditionalTest {
    @ParameterizedTest
    @CsvSource({
        "x when urgent, true, true",
        "x when urgent, false, false",
        "x when urgent, , false",
        "x when urgent=true, true, true",
        "x when urgent=false, true, false",
        "x when urgent!=true, false, true",
        "x when urgent!=true, , false",
        "x, , true"
    })
    void aVariableIsYesOrHasAValueOrNot(String text, Boolean value, boolean counts) {
        assertThat(Conditional.parse(text).in(scope("urgent", value)).isPresent())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true"})
    void anAmountIsNotZero(long amount, boolean counts) {
        assertThat(Conditional.parse("x when amountInCents")
                        .in(scope("amountInCents", amount))
                        .isPresent())
                .isEqualTo(counts);
    }

    @ParameterizedTest
    @CsvSource({"serious, true", "major, true", "ordinary, false"})
    void oneOfSeveralValues(String value, boolean counts) {
        assertThat(Conditional.parse("x when severity=serious|major")
                        .in(scope("severity", value))
                        .isPresent())
                .isEqualTo(counts);
    }

    @Test
    void theFirstThatCountsSigns() {
        SignedBy signer =
                SignedBy.parse("group board-chair when severity=major else group-in keeper when keeper else head");
        assertThat(signer.in(scope("severity", "major")).argument()).isEqualTo("board-chair");
        assertThat(signer.in(scope("keeper", "cashier")).argument()).isEqualTo("keeper");
        assertThat(signer.in(scope("keeper", "")).kind()).isEqualTo(SignedBy.Kind.HEAD);
        assertThat(signer.knownGroups()).containsExactly("board-chair");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "head when urgent",
                "head else group cashier",
                "starter when urgent else head",
                "head when urgent else person x",
                "group x when y=a')}${z"
            })
    void whatLeavesACaseToNobodyIsNoSigner(String text) {
        assertThatThrownBy(() -> SignedBy.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static VariableScope scope(String name, Object value) {
        VariableScope scope = Mockito.mock(VariableScope.class);
        Mockito.when(scope.getVariable(name)).thenReturn(value);
        return scope;
    }
}
