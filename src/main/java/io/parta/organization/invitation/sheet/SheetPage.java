package io.parta.organization.invitation.sheet;

import static io.parta.organization.invitation.sheet.Html.element;
import static io.parta.organization.invitation.sheet.Html.text;

import io.parta.organization.OrganizationKind;
import io.parta.organization.invitation.sheet.Html.Tag;
import io.parta.organization.invitation.sheet.InvitationSheet.Card;
import io.parta.organization.membership.OrganizationRole;
import io.parta.platform.i18n.Messages;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Prints a sheet: the same for everybody who gets one, in their language. */
final class SheetPage {

    private static final int CARDS_ON_A_PAGE = 8;

    /** Longer names are set smaller. */
    private static final int LONG_NAME = 36;

    private static final String KEYS = "invitation.sheet.";

    private final InvitationSheet sheet;
    private final Locale language;

    private SheetPage(InvitationSheet sheet, Locale language) {
        this.sheet = sheet;
        this.language = language;
    }

    static String of(InvitationSheet sheet, Locale language) {
        return new SheetPage(sheet, language).document().toString();
    }

    private Html document() {
        var pages = new ArrayList<Html>();
        for (int from = 0; from < sheet.cards().size(); from += CARDS_ON_A_PAGE) {
            int to = Math.min(from + CARDS_ON_A_PAGE, sheet.cards().size());
            pages.add(page(sheet.cards().subList(from, to)));
        }
        String title = words("title", Map.of("class", schoolClass()));
        Html hint = element(Tag.HEADER, "hint", text(words("hint", Map.of())));
        return Html.document(
                language, title, SheetStyle.CSS, Html.of(hint, element(Tag.MAIN, "sheet", pages.toArray(Html[]::new))));
    }

    private Html page(List<Card> cards) {
        return element(Tag.SECTION, "page", cards.stream().map(this::card).toArray(Html[]::new));
    }

    private Html card(Card card) {
        String name = card.studentName();
        return element(
                Tag.ARTICLE,
                "card",
                element(
                        Tag.DIV,
                        "top",
                        element(Tag.P, "from", text(sheet.organizationName())),
                        element(Tag.P, "to", text(words("to." + addressee(), Map.of())))),
                element(
                        Tag.DIV,
                        "who",
                        element(Tag.H2, name.length() > LONG_NAME ? "name long" : "name", text(name)),
                        element(Tag.P, "class", text(schoolClass()))),
                element(Tag.OL, "steps", step("scan"), step("log-in"), step("accept." + sheet.role())),
                element(
                        Tag.DIV,
                        "code",
                        Html.qr(card.url(), Messages.text("invitation.qr", language)),
                        element(Tag.P, "until", text(words("until", Map.of("date", lastDay())))),
                        element(Tag.P, "secret", text(words("secret." + sheet.role(), Map.of())))));
    }

    private Html step(String key) {
        return element(Tag.LI, "step", text(words(key, Map.of())));
    }

    private String addressee() {
        return sheet.role() == OrganizationRole.GUARDIAN
                ? "GUARDIAN"
                : sheet.kind().name();
    }

    private String schoolClass() {
        return words(sheet.kind() == OrganizationKind.SCHOOL ? "class" : "group", Map.of("name", sheet.className()));
    }

    private String lastDay() {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(sheet.lastDay());
    }

    private String words(String key, Map<String, String> arguments) {
        return Messages.text(KEYS + key, language, arguments);
    }
}
