package io.parta.organization.invitation.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.organization.OrganizationKind;
import io.parta.organization.invitation.sheet.InvitationSheet.Card;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.i18n.Languages;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** IN-6: what is printed, to be cut apart. */
class SheetPageTest {

    private static final String URL = "https://parta.example/invitation#AZcAAAAAcACAAAAAAAAAAQ";

    @Test
    void hasEightCardsOnAPage() {
        assertThat(count(sheet(OrganizationKind.SCHOOL, OrganizationRole.STUDENT, cards(8)), "\"page\""))
                .isEqualTo(1);
        String two = sheet(OrganizationKind.SCHOOL, OrganizationRole.STUDENT, cards(9));
        assertThat(count(two, "\"page\"")).isEqualTo(2);
        assertThat(count(two, "<article class=\"card\">")).isEqualTo(9);
        assertThat(count(two, "<svg ")).isEqualTo(9);
    }

    /** A roster is what people typed: none of it becomes markup. */
    @Test
    void escapesWhateverANameIs() {
        String evil = "</style><script>alert('1')</script> \"x\" & Ко";
        var sheet = new InvitationSheet(
                evil, OrganizationKind.SCHOOL, evil, OrganizationRole.STUDENT, day(), List.of(new Card(evil, URL)));

        String page = SheetPage.of(sheet, Languages.RUSSIAN);

        assertThat(page).doesNotContain("<script").doesNotContain("alert('1')");
        assertThat(count(page, "</style>")).isEqualTo(1);
        assertThat(page)
                .contains("&lt;/style&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &quot;x&quot; &amp; Ко");
    }

    @Test
    void loadsAndRunsNothing() {
        String page = sheet(OrganizationKind.SCHOOL, OrganizationRole.STUDENT, cards(1));

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContain("src=")
                .doesNotContain("url(")
                .doesNotContain("href")
                .doesNotContain("@import");
    }

    @ParameterizedTest
    @EnumSource(OrganizationKind.class)
    void speaksOfEachKindInBothLanguages(OrganizationKind kind) {
        for (Locale language : Languages.ALL) {
            for (OrganizationRole role : List.of(OrganizationRole.STUDENT, OrganizationRole.GUARDIAN)) {
                var sheet = new InvitationSheet("Организация", kind, "5А", role, day(), cards(1));

                String page = SheetPage.of(sheet, language);
                assertThat(page).contains("<html lang=\"" + language.getLanguage() + "\">");
                assertThat(page.substring(page.indexOf("<body>"))).doesNotContain("{");
            }
        }
    }

    @Test
    void saysUntilWhen() {
        assertThat(sheet(OrganizationKind.SCHOOL, OrganizationRole.STUDENT, cards(1)))
                .contains("До 29 декабря 2026");
    }

    private static String sheet(OrganizationKind kind, OrganizationRole role, List<Card> cards) {
        return SheetPage.of(new InvitationSheet("Школа № 5", kind, "5А", role, day(), cards), Languages.RUSSIAN);
    }

    private static List<Card> cards(int count) {
        return Collections.nCopies(count, new Card("Ёлкина Майя", URL));
    }

    private static LocalDate day() {
        return LocalDate.of(2026, 12, 29);
    }

    private static int count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
    }
}
