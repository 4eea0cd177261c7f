package cn.guicheng.web.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands in a page, it becomes a PDF with its letters, and nothing is fetched for it. */
class PdfPagesTest {
    private static final String STYLE = "<style>@page { size: A4 } * { font-family: Office }</style>";

    private final PdfPages pages = new PdfPages();

    @Test
    void chineseWordsAreInItAndTheirLettersToo() throws IOException {
        try (PDDocument pdf = pdf("<h1>装修许可证</h1><p><b>粗</b><i>斜</i> 《协议》 ¥1,234.56 Ångström</p>")) {
            assertThat(text(pdf)).contains("装修许可证", "粗", "《协议》 ¥1,234.56 Ångström");
            assertThat(fonts(pdf)).isNotEmpty().allMatch(PDFont::isEmbedded);
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 596f);
        }
    }

    @Test
    void onlyTheSignsThatAreUsedAreInIt() {
        assertThat(pages.of(STYLE + "<p>规程</p>")).hasSizeLessThan(60_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "]]&gt;",
                "\u0001\u0008\u000b\u001f\ufffe\uffff",
                "\ud800 alone",
                "👷🏽‍♀️👨‍👩‍👧",
                "𠮷𬭎㛃䶮〇",
                "\u202eright to left\u2066",
                "العربية עברית ไทย",
                "<p style='width: 1e9px'>wide",
                "<table><tr><td rowspan=99999 colspan=9999>x",
                "<input value=x><select><option>y</select><textarea>z</textarea>",
                "<div class=code>\u0000</div><div class=code></div>",
                "<svg><path d='M0'/></svg><math></math><object>x</object>"
            })
    void nothingThatSomebodyWritesBreaksIt(String text) throws IOException {
        try (PDDocument pdf = pdf("<p>前" + text + "</p><p>后</p>")) {
            assertThat(text(pdf)).contains("前", "后");
        }
    }

    @Test
    void signsThatTheFontLacksAreMarked() throws IOException {
        try (PDDocument pdf = pdf("<p>王\ud83d\udc77明</p>")) {
            assertThat(text(pdf)).contains("王〓明");
        }
    }

    @Test
    void tenThousandSignsWithoutABlankStayOnThePaper() throws IOException {
        for (String sign : List.of("字", "w", "&lt;")) {
            try (PDDocument pdf =
                    pdf("<table style='table-layout: fixed; width: 100%'><tr><td style='word-wrap: break-word'>"
                            + sign.repeat(10_000) + "</td></tr></table>")) {
                String shown = sign.equals("&lt;") ? "<" : sign;
                assertThat(text(pdf)
                                .chars()
                                .filter(one -> one == shown.charAt(0))
                                .count())
                        .isEqualTo(10_000);
                assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
            }
        }
    }

    @Test
    void aCodeSaysItsText() throws Exception {
        try (PDDocument pdf = pdf("<div class='code'>ZX-2026-000012</div>")) {
            var resources = pdf.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                BufferedImage picture = ((PDImageXObject) resources.getXObject(name)).getImage();
                assertThat(read(picture)).isEqualTo("ZX-2026-000012");
            }
            assertThat(resources.getXObjectNames()).hasSize(1);
        }
    }

    @Test
    void nothingIsFetched(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(
                folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'><text>geheim</text></svg>");
        try {
            for (String there : List.of(
                    "http://127.0.0.1:" + server.getAddress().getPort(),
                    secret.toUri().toString(),
                    "jar:" + secret.toUri() + "!/x",
                    secret.toString())) {
                String page =
                        """
                        <link rel="stylesheet" href="%1$s/a.css"><link rel="attachment" href="%1$s/b"><style>@import url("%1$s/c.css");
                        @font-face { font-family: X; src: url("%1$s/d.ttf") } p { background: url("%1$s/e.png"); font-family: X; content: url("%1$s/f.png") }
                        @page { background: url("%1$s/g.png") }</style><p>前</p><img src="%1$s/h.png"><img src="%1$s/i.pdf"><img src="%1$s/j.svg">
                        <object data="%1$s/k"></object><iframe src="%1$s/l"></iframe><embed src="%1$s/m"><a href="%1$s/n" download>n</a>
                        <ul style="list-style-image: url(%1$s/o.png)"><li>x</li></ul><svg><image href="%1$s/p"/></svg><p>后</p>"""
                                .formatted(there);
                try (PDDocument pdf = pdf(page)) {
                    assertThat(text(pdf)).contains("前", "后").doesNotContain("geheim");
                    assertThat(pdf.getDocumentCatalog().getNames()).isNull();
                }
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void manyAreMadeAtOnce() throws Exception {
        List<Integer> sizes = new CopyOnWriteArrayList<>();
        List<Thread> threads = IntStream.range(0, 6)
                .mapToObj(number -> new Thread(() -> sizes.add(pages.of(STYLE + "<p>" + number + " 规程</p>").length)))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(sizes).hasSize(6).allMatch(size -> size > 1_000);
    }

    private static String read(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] dots = picture.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, dots))))
                .getText();
    }

    private PDDocument pdf(String body) throws IOException {
        return Loader.loadPDF(pages.of(
                "<html lang='zh-CN'><head><title>纸</title>" + STYLE + "</head><body>" + body + "</body></html>"));
    }

    /** What copies alike is one sign: some have a second place among the radicals. */
    private static String text(PDDocument pdf) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC);
    }

    private static List<PDFont> fonts(PDDocument pdf) {
        List<PDFont> fonts = new CopyOnWriteArrayList<>();
        for (PDPage page : pdf.getPages()) {
            page.getResources().getFontNames().forEach(name -> {
                try {
                    fonts.add(page.getResources().getFont(name));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return fonts;
    }
}
