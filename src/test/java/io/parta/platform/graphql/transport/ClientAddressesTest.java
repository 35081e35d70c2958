package io.parta.platform.graphql.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code X-Forwarded-For} is believed from configured proxies only. */
class ClientAddressesTest {

    private final ClientAddresses behindProxies =
            new ClientAddresses(Optional.of(List.of("10.0.0.0/8", "192.168.1.7", "fd00::/8")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            203.0.113.9 | 198.51.100.1                          | 203.0.113.9
            10.1.2.3    | none                                  | 10.1.2.3
            10.1.2.3    | 198.51.100.1                          | 198.51.100.1
            10.1.2.3    | 1.2.3.4, 198.51.100.1, 192.168.1.7    | 198.51.100.1
            10.1.2.3    | 1.2.3.4, rubbish, 192.168.1.7         | 192.168.1.7
            fd00::1     | 2001:db8::5                           | 2001:db8::/64
            2001:db8:7:8:1:2:3:4 | none                         | 2001:db8:7:8::/64
            ::ffff:203.0.113.9   | none                         | 203.0.113.9
            192.168.1.8 | 198.51.100.1                          | 192.168.1.8
            """)
    void isTheLastHopThatIsNoProxyOfOurs(String peer, String forwardedFor, String client) {
        assertThat(behindProxies.of(peer, forwardedFor)).isEqualTo(client);
    }

    @Test
    void believesNobodyByDefault() {
        assertThat(new ClientAddresses(Optional.empty()).of("10.1.2.3", "198.51.100.1"))
                .isEqualTo("10.1.2.3");
    }

    @Test
    void refusesToStartWithANameInsteadOfAnAddress() {
        assertThatThrownBy(() -> new ClientAddresses(Optional.of(List.of("proxy.example"))))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
