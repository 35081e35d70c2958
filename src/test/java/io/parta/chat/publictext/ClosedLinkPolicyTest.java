package io.parta.chat.publictext;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CN-4: what a public text does not carry is found however it is written, and what it may carry is left alone. */
class ClosedLinkPolicyTest {

    private static final List<String> HOSTS = List.of("parta.example", "localhost");

    private static List<String> numbers(String text) {
        return ClosedLinkPolicy.find(text, HOSTS).stream()
                .map(ClosedLink::number)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Звоните +7 912 345-67-89 | 79123456789",
                "+7 (912) 345 67 89 | 79123456789",
                "+79123456789. | 79123456789",
                "8 (912) 345-67-89 | 79123456789",
                "8-912-345-67-89 | 79123456789",
                "8.912.345.67.89 | 79123456789",
                "89123456789 | 79123456789",
                "79123456789 | 79123456789",
                "8 912 3456789 | 79123456789",
                "8912 345 67 89 | 79123456789",
                "тел.: 912 345-67-89 | 79123456789",
                "(495) 123-45-67 | 74951234567",
                "8 (4951) 23-45-67 | 74951234567",
                "9123456789 | 79123456789",
                "городской 123-45-67 | 1234567",
                "8—912—345—67—89 | 79123456789",
                "8_912_345_67_89 | 79123456789",
                "8 * 912 * 345 * 67 * 89 | 79123456789",
                "8 9 1 2 3 4 5 6 7 8 9 | 79123456789",
                "8-91-23-45-67-89 | 79123456789",
                "８９１２３４５６７８９ | 79123456789",
                "8 9I2 З45 67 89 | 79123456789",
                "8 9О5 345 67 89 | 79053456789",
                "восемь 912 345 67 89 | 79123456789",
                "восемь девять один два три четыре пять шесть семь восемь девять | 79123456789",
                "в 5 8 (912) 345-67-89 | 79123456789",
                "wa.me/79123456789 | 79123456789",
                "https://wa.me/79123456789 | 79123456789",
                "+375 29 123-45-67 | 375291234567",
                "до 17-00 по 8 (912) 345-67-89 | 79123456789"
            })
    void findsPhoneNumbers(String text, String number) {
        assertThat(numbers(text)).containsExactly(number);
    }

    @Test
    void findsNumbersBetweenSignsThatCannotBeSeen() {
        assertThat(numbers("8\u200B912\u200D345\u00AD67\u206089")).containsExactly("79123456789");
        assertThat(numbers("8\uFE0F\u20E3 9\uFE0F\u20E3 1 2 3 4 5 6 7 8 9")).containsExactly("79123456789");
        assertThat(numbers("8\u00A0912\u00A0345-67-89")).containsExactly("79123456789");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ИНН 7707083893, КПП 770701001",
                "ИНН 9102000126",
                "ОГРН 1027700132195",
                "СНИЛС 893-456-789 00",
                "Счёт 40702810900000012345",
                "р/с 89123456789",
                "Собрание 01.09.2026 в 18:00",
                "с 2026-09-01 по 2027-05-31",
                "2025–2026 учебный год",
                "Классы 8 9 10 11",
                "5А, 5Б, 10-11 классы",
                "Звонки: 8.30-9.15, 9.25-10.10, 10.30-11.15",
                "8-30 9-15 10-25 11-20",
                "Приём с 8-00 до 17-00, кабинет 912",
                "Собрано 1 234 567 890 рублей",
                "Упражнения 8 30 40 50 60 70",
                "Параграфы 8, 9, 10, 11, 12, 13",
                "Индекс 101000, дом 8, квартира 912",
                "Счёт матча 3:2, 345 зрителей",
                "https://vk.com/wall-78912345678_123",
                "Приказ № 89 от 12.03.2026 № 45-67",
                "112, 102, 8-800"
            })
    void leavesOtherNumbersAlone(String text) {
        assertThat(numbers(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parta.example/invitation#abc",
                "parta.example/chat/1",
                "PARTA.EXAMPLE/i/abc",
                "http://m.parta.example/i/abc",
                "parta . example / i / abc",
                "parta[.]example/i/abc",
                "parta (точка) example/i/abc",
                "parta точка example /i",
                "parta.example:8443/i/abc",
                "parta.example#abc",
                "http://localhost:8080/invitation#abc",
                "parta.exam\u200Bple/i/abc",
                "вот: chat_06f8k2m4q8zt06f8k2m4q8zt06",
                "invitation_06f8k2m4q8zt06f8k2m4q8zt06",
                "код AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjE"
            })
    void findsLinksOfThePlatform(String text) {
        assertThat(ClosedLinkPolicy.find(text, HOSTS)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parta.example",
                "parta.example",
                "Пишите на parta.example, отвечаем",
                "https://parta.example/@id7707083893_gos",
                "@id7707083893_gos",
                "https://notparta.example/i/abc",
                "https://not-parta.example/i/abc",
                "https://parta.example.org/i/abc",
                "https://edu.gov.ru/documents/1",
                "chat_ это префикс",
                "https://docs.example/d/1AZcAAAAAcACAAAAAAAAAAWRlbW8gaW52aXRhdGlvbjE/edit"
            })
    void leavesOtherLinksAlone(String text) {
        assertThat(ClosedLinkPolicy.find(text, HOSTS)).isEmpty();
    }

    @Test
    void namesEachOnceAndAsItWasWritten() {
        assertThat(ClosedLinkPolicy.find("8 (912) 345-67-89 или +7 900 111-22-33, снова 8 (912) 345-67-89", HOSTS))
                .extracting(ClosedLink::text)
                .containsExactly("8 (912) 345-67-89", "+7 900 111-22-33");
    }

    /** However often the organisation's own phone stands before it. */
    @Test
    void findsWhatStandsBehindManyOthers() {
        String own = IntStream.range(0, 30)
                .mapToObj(i -> "8 (495) 123-45-" + (10 + i))
                .collect(Collectors.joining("; "));

        assertThat(ClosedLinkPolicy.find(own + "; +7 900 111-22-33", HOSTS))
                .extracting(ClosedLink::text)
                .contains("+7 900 111-22-33");
    }
}
