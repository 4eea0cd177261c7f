package cn.guicheng.web.kit;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceType;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.logging.Level;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Pages of HTML as PDF, with the letters in it. What stands in an element of class {@code code} becomes a QR code, and
 * what stands in one of class {@code photo} the picture of that name, where whoever asks has one. Nothing is ever fetched: a picture or style
 * sheet from elsewhere is left out.
 */
@Component
public class PdfPages {
    /** The family that the pages' styles name. */
    private static final String FAMILY = "Office";

    private static final String FONT = "libraries/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

    /** What stands in place of a sign that the font does not have, as printers have it. */
    private static final String MISSING = "〓";

    private static final List<String> SPANS = List.of("colspan", "rowspan");
    private static final int AT_ONCE = 2;
    private static final BiPredicate<String, ExternalResourceType> OWN_PICTURES_ONLY = (address, type) ->
            address != null && (address.startsWith(QrCode.ADDRESS) || address.startsWith(Portrait.ADDRESS));

    static {
        // It tells of each style that it does not know, and how long each part took.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private volatile byte[] font;

    /** Without photos. */
    public byte[] of(String html) {
        return of(html, name -> Optional.empty());
    }

    /**
     * Waits while as many others are being made as the machine can carry.
     *
     * @param photos by the names that stand in the page; closed here
     */
    public byte[] of(String html, Function<String, Optional<InputStream>> photos) {
        turns.acquireUninterruptibly();
        try {
            return made(html, photos);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private byte[] made(String html, Function<String, Optional<InputStream>> photos) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        byte[] letters = letters();
        new PdfRendererBuilder()
                .withW3cDocument(new W3CDom().fromJsoup(withPictures(html, photos)), null)
                .useUriResolver((base, address) -> OWN_PICTURES_ONLY.test(address, null) ? address : null)
                .useExternalResourceAccessControl(
                        OWN_PICTURES_ONLY, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        OWN_PICTURES_ONLY, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useFont(() -> new ByteArrayInputStream(letters), FAMILY, 400, FontStyle.NORMAL, true)
                .useReplacementText(MISSING)
                .usePdfUaAccessibility(true)
                .withProducer("规程")
                .toStream(pdf)
                .run();
        return pdf.toByteArray();
    }

    private static Document withPictures(String html, Function<String, Optional<InputStream>> photos) {
        Document page = Jsoup.parse(html);
        SPANS.forEach(span -> page.getElementsByAttribute(span).forEach(cell -> keepSmall(cell, span)));
        for (Element code : page.getElementsByClass("code")) {
            String text = code.text().strip();
            code.empty();
            if (!text.isEmpty()) {
                code.appendElement("img").attr("src", QrCode.address(text)).attr("alt", text);
            }
        }
        page.getElementsByClass("photo").forEach(photo -> show(photo, photos));
        return page;
    }

    /** A paper without the picture is a paper: what cannot be read as one is left out. */
    private static void show(Element photo, Function<String, Optional<InputStream>> photos) {
        Optional<String> address = photos.apply(photo.text().strip()).flatMap(Portrait::address);
        photo.empty();
        address.ifPresentOrElse(
                picture -> photo.appendElement("img").attr("src", picture).attr("alt", "照片"), photo::remove);
    }

    /** A cell over thousands of others would be laid out for hours. */
    private static void keepSmall(Element cell, String span) {
        if (!cell.attr(span).matches("[1-9][0-9]?")) {
            cell.removeAttr(span);
        }
    }

    private byte[] letters() throws IOException {
        if (font == null) {
            font = new ClassPathResource(FONT).getContentAsByteArray();
        }
        return font;
    }
}
