package cn.guicheng.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kinds are told by content: the seven that are accepted, and those that only pretend. */
class FileKindsTest {
    @TempDir
    Path folder;

    @Test
    void pictures() throws IOException {
        assertThat(kind(picture("png"))).hasValue("image/png");
        assertThat(kind(picture("jpg"))).hasValue("image/jpeg");
        assertThat(kind("\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(ISO_8859_1)))
                .hasValue("image/heic");
        assertThat(kind(picture("gif"))).isEmpty();
    }

    @Test
    void documents() throws IOException {
        assertThat(kind("%PDF-1.7\n1 0 obj".getBytes(ISO_8859_1))).hasValue("application/pdf");
        assertThat(kind(zip("[Content_Types].xml", "xl/workbook.xml")))
                .hasValueSatisfying(type -> assertThat(type).contains("spreadsheetml"));
        assertThat(kind(zip("[Content_Types].xml", "word/document.xml")))
                .hasValueSatisfying(type -> assertThat(type).contains("wordprocessingml"));
        assertThat(kind(zip("OFD.xml", "Doc_0/Document.xml"))).hasValue("application/ofd");
    }

    @Test
    void whatPretendsOrCouldRunIsNotAccepted() throws IOException {
        assertThat(kind("<html><script>alert(1)</script></html>".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(kind("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(ISO_8859_1)))
                .isEmpty();
        assertThat(kind("plain".getBytes(ISO_8859_1))).isEmpty();
        assertThat(kind(zip("a.txt"))).isEmpty();
        assertThat(kind(zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")))
                .isEmpty();
        assertThat(kind("PK\3\4broken".getBytes(ISO_8859_1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\temp\\发票.pdf, 发票.pdf",
        "'  发票.pdf ', 发票.pdf",
        "'..', 附件",
        "'a\u202Egnp.exe', agnp.exe",
        "'a<b>.pdf', ab.pdf"
    })
    void namesLoseTheirPathAndTheirTricks(String name, String plain) {
        assertThat(FileNames.plain(name)).isEqualTo(plain);
    }

    @Test
    void aMissingOrVeryLongNameIsAName() {
        assertThat(FileNames.plain(null)).isEqualTo("附件");
        assertThat(FileNames.plain("长".repeat(300) + ".pdf")).hasSize(200).endsWith(".pdf");
    }

    private java.util.Optional<String> kind(byte[] content) throws IOException {
        Path file = folder.resolve("file.png");
        Files.write(file, content);
        return FileKinds.of(file);
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("<x/>".getBytes(ISO_8859_1));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
