package io.parta.platform.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.decoder.Decoder;
import java.io.StringReader;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** The picture of a link: a camera reads what was drawn. */
class QrSvgTest {

    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H(\\d+)z");
    private static final int QUIET_ZONE = 4;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://parta.example/log-in?user_code=WDJB-MJHT",
                "HTTPS://PARTA.EXAMPLE/INVITATIONS/7Q",
                "Приглашение в школу № 7",
                "1"
            })
    void isReadBackAsTheText(String text) throws Exception {
        assertThat(new Decoder().decode(modules(QrSvg.of(text, "Link"))).getText())
                .isEqualTo(text);
    }

    @Test
    void readsTheLongestText() throws Exception {
        String longest = "x".repeat(2_331);

        assertThat(new Decoder().decode(modules(QrSvg.of(longest, "Link"))).getText())
                .isEqualTo(longest);
    }

    @Test
    void refusesATextThatDoesNotFit() {
        assertThatThrownBy(() -> QrSvg.of("x".repeat(2_332), "Link")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void drawsTheSameTextTheSameWay() {
        assertThat(QrSvg.of("https://parta.example", "Link")).isEqualTo(QrSvg.of("https://parta.example", "Link"));
    }

    @Test
    void saysItsTitleAsText() throws Exception {
        Document svg = parsed(QrSvg.of("https://parta.example", "<script>&\"'</script>"));

        assertThat(svg.getDocumentElement().getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("<script>&\"'</script>");
    }

    /** Reads the picture as a camera would: its dark rectangles, within a border that stays white. */
    private static BitMatrix modules(String svg) throws Exception {
        Document document = parsed(svg);
        int width = Integer.parseInt(
                document.getDocumentElement().getAttribute("viewBox").split(" ")[2]);
        BitMatrix modules = new BitMatrix(width - 2 * QUIET_ZONE);
        String path = ((Element) document.getElementsByTagName("path").item(0)).getAttribute("d");
        for (MatchResult run : RUN.matcher(path).results().toList()) {
            int left = Integer.parseInt(run.group(1)) - QUIET_ZONE;
            assertThat(run.group(4)).isEqualTo(run.group(1));
            modules.setRegion(left, Integer.parseInt(run.group(2)) - QUIET_ZONE, Integer.parseInt(run.group(3)), 1);
        }
        assertThat(RUN.matcher(path).replaceAll("")).isEmpty();
        return modules;
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }
}
