package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings of an address are its normal form (RFC 3986 §6.2.2). */
class PlainAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/engine-rest/task",
                "/engine-rest/process-definition/reimbursement:1:e6202e9e-eb91-11f1",
                "/engine-rest/process-definition/reimbursement%3A1%3Ae6202e9e",
                "/api/cases/BX-2026-000001",
                "/api/cases/%EF%BC%A2%EF%BC%B8-2026-000001",
                "/api/attachments/a%20b",
                "/api/cases/%e6%8a%a5%e9%94%80",
                "/camunda/app/tasklist/default/",
                "/a(b)!$&'*+,=@~"
            })
    void plain(String path) {
        assertThat(PlainAddresses.isPlain(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "engine-rest",
                "/%65ngine-rest",
                "/engine%2drest",
                "/a%2e",
                "/a%7Eb",
                "/a%5f",
                "/a%30",
                "/a;b",
                "/a%3bb",
                "/a%2fb",
                "/a%5Cb",
                "/a\\b",
                "/a%25b",
                "/a%0ab",
                "/a%0Db",
                "/a%00",
                "/a%7f",
                "/a%c2%85",
                "/a%e2%80%a8",
                "/a%E2%80%A9",
                "/a%e2%80%8b",
                "/a%ef%bb%bf",
                "/a%c0%af",
                "/a%ff",
                "/a%e2%80",
                "/a%",
                "/a%4",
                "/a%zz",
                "/a b",
                "/a|b",
                "/a\"b",
                "/a<b",
                "/a%3f",
                "/a%23",
                "/\u62a5",
                "/a%f3%a0%80%81"
            })
    void notPlain(String path) {
        assertThat(PlainAddresses.isPlain(path)).isFalse();
    }
}
