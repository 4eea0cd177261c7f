package cn.guicheng.web.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** What becomes of a fault, depending on how much of the answer is out already. */
class RefusalAdviceTest {
    private final RefusalAdvice advice = new RefusalAdvice();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aFaultBeforeTheAnswerIsSaidInWords() throws Exception {
        assertThat(advice.fault(new IllegalStateException("test"), response).getStatusCode())
                .hasToString("500 INTERNAL_SERVER_ERROR");
    }

    @Test
    void aFaultInTheMiddleOfAnExportBreaksItOffInsteadOfEndingItAsIfItWereWhole() {
        response.setCommitted(true);
        IllegalStateException fault = new IllegalStateException("test");
        assertThatThrownBy(() -> advice.fault(fault, response)).isSameAs(fault);
    }

    @Test
    void whoWentAwayIsNoFault() throws Exception {
        assertThat(advice.fault(new UncheckedIOException(new IOException("Broken pipe")), response))
                .isNull();
    }
}
