package io.parta.platform.graphql.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that no parser may meet (CVE-2026-76763). */
class NumberGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1e100000000}",
                "{\"a\":-1.5E+9999}",
                "{\"a\":1e-100000000}",
                "{\"a\":[0,{\"b\":1e0001000}]}",
                "1e1000",
                "{\"a\\\"\":1e1000}",
                "{\"a\":\"\\\\\",\"b\":1e1000}"
            })
    void refusesLargeExponentsOfJson(String json) {
        assertThat(NumberGuard.refusesJson(json)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":1e308}",
                "{\"a\":1e0000000000000001}",
                "{\"a\":\"1e100000000\"}",
                "{\"a\":\"say \\\"1e100000000\\\"\"}",
                "{\"a\":12345678901234567890}",
                "{}"
            })
    void letsOtherJsonPass(String json) {
        assertThat(NumberGuard.refusesJson(json)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a(b:1e100000000)}",
                "{a(b:-1.25E+1000)}",
                "{a(b:[1,2e9999])}",
                "{a(b:01e100000000)}",
                "{a(b:\"\"\" \"\"\",c:1e100000000)}",
                "# \"\n{a(b:1e100000000)}",
                "{a(b:1_2e100000000)}"
            })
    void refusesLargeExponentsOfDocuments(String document) {
        assertThat(NumberGuard.refusesDocument(document)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{a(b:1e10)}",
                "{a(id:\"org_7e123456789\")}",
                "query q1e100000000 { field2e99999 }",
                "query ($v7e5555:Int){a(b:$v7e5555)}"
            })
    void letsNamesAndIdsPass(String document) {
        assertThat(NumberGuard.refusesDocument(document)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {101, 200_000})
    void refusesLongNumbers(int digits) {
        assertThat(NumberGuard.refusesDocument("{a(b:" + "9".repeat(digits) + ")}"))
                .isTrue();
        assertThat(NumberGuard.refusesJson("[" + "9".repeat(digits) + "]")).isTrue();
        assertThat(NumberGuard.refusesJson("[" + "9".repeat(100) + "]")).isFalse();
    }
}
