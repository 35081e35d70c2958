package io.parta.platform.qr;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The QR code of a text as an SVG document of one path, black on white whatever the page's theme, with the quiet zone
 * that the standard (ISO/IEC 18004) demands. A module is one unit of the view box; the size is the page's matter. The
 * same text gives the same document. Error correction is M: a printed sheet survives a fold or a stain.
 */
public final class QrSvg {

    /** The white border, in modules. */
    private static final int QUIET_ZONE = 4;

    private QrSvg() {}

    /**
     * Draws the text; the title is what a screen reader says of the picture.
     *
     * @throws IllegalArgumentException when the text is empty or does not fit into the largest code (2 331 bytes)
     */
    public static String of(String text, String title) {
        ByteMatrix modules = encoded(text);
        int size = modules.getWidth() + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size + ' ' + size
                + "\" role=\"img\" shape-rendering=\"crispEdges\"><title>" + escaped(title) + "</title><rect width=\""
                + size + "\" height=\"" + size + "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + dark(modules)
                + "\"/></svg>";
    }

    private static ByteMatrix encoded(String text) {
        try {
            return Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("The text does not fit into a QR code", tooLong);
        }
    }

    /** An encoding is declared only where it matters: some scanners stumble over the declaration. */
    private static Map<EncodeHintType, ?> hints(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }

    /** A rectangle for every run of dark modules in a row. */
    private static String dark(ByteMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET_ZONE).append(' ').append(y + QUIET_ZONE);
                    path.append('h')
                            .append(end - x)
                            .append("v1H")
                            .append(x + QUIET_ZONE)
                            .append('z');
                    x = end;
                }
            }
        }
        return path.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
