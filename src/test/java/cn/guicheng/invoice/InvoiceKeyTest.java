package cn.guicheng.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class InvoiceKeyTest {
    @Test
    void theSameInvoiceIsTheSameHoweverItIsTyped() {
        InvoiceKey plain = new InvoiceKey("044A", "N123");
        assertThat(new InvoiceKey(" 044a ", "n123")).isEqualTo(plain);
        assertThat(new InvoiceKey("044A", "N123")).isEqualTo(plain);
        assertThat(new InvoiceKey(null, "N123")).isEqualTo(new InvoiceKey("", "n123"));
    }

    @Test
    void codeAndNumberBothCount() {
        assertThat(new InvoiceKey("044A", "N123")).isNotEqualTo(new InvoiceKey("044B", "N123"));
        assertThat(new InvoiceKey(null, "N123")).isNotEqualTo(new InvoiceKey("044A", "N123"));
    }

    @Test
    void withoutNumberItIsNone() {
        assertThatThrownBy(() -> new InvoiceKey("044A", "  ")).isInstanceOf(IllegalArgumentException.class);
    }
}
