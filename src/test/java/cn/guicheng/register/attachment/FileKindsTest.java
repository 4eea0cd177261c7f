package cn.guicheng.register.attachment;

import static cn.guicheng.register.attachment.OfficeFiles.CONTENT_TYPES;
import static cn.guicheng.register.attachment.OfficeFiles.DOCX;
import static cn.guicheng.register.attachment.OfficeFiles.OFD_XML;
import static cn.guicheng.register.attachment.OfficeFiles.OFFICE;
import static cn.guicheng.register.attachment.OfficeFiles.XLSX;
import static cn.guicheng.register.attachment.OfficeFiles.contentTypes;
import static cn.guicheng.register.attachment.OfficeFiles.document;
import static cn.guicheng.register.attachment.OfficeFiles.docx;
import static cn.guicheng.register.attachment.OfficeFiles.ofd;
import static cn.guicheng.register.attachment.OfficeFiles.override;
import static cn.guicheng.register.attachment.OfficeFiles.relationship;
import static cn.guicheng.register.attachment.OfficeFiles.relationships;
import static cn.guicheng.register.attachment.OfficeFiles.xlsx;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds are told by content, as the programs that open the files do: what they write is taken, however they call its parts. */
class FileKindsTest {
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj".getBytes(ISO_8859_1);

    @TempDir
    Path folder;

    @Test
    void pictures() throws IOException {
        assertThat(kind(picture("png"))).isEqualTo("PNG");
        assertThat(kind(picture("jpg"))).isEqualTo("JPEG");
        assertThat(kind(picture("gif"))).isEqualTo("KIND");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "heic: mif1 heic → HEIC",
                "heix: mif1 heix → HEIC",
                "heim: mif1 heic → HEIC",
                "heis: heic → HEIC",
                "MiHE: mif1 heic → HEIC",
                "mif1: mif1 heic → HEIF",
                "hevc: msf1 heic hevc → HEIC_SEQUENCE",
                "hevx: msf1 hevx → HEIC_SEQUENCE",
                "hevm: hevc → HEIC_SEQUENCE",
                "msf1: msf1 hevc → HEIF_SEQUENCE",
                "isom: mp41 avc1 → KIND",
                "qt  : qt   → KIND",
                "avis: msf1 avif → KIND"
            })
    void picturesOfTelephones(String said) throws IOException {
        String brands = said.substring(6, said.indexOf(" →")).replaceAll("(....) ?", "$1");
        String box = "ftyp" + said.substring(0, 4) + "\0\0\0\0" + brands;
        String file = "\0\0\0" + (char) (box.length() + 4) + box + "\0\0\0\u0008mdat";
        assertThat(kind(file.getBytes(ISO_8859_1))).isEqualTo(said.substring(said.indexOf('→') + 2));
    }

    static Stream<byte[]> leftInFront() {
        byte[] odd = new byte[600];
        new Random(15).nextBytes(odd);
        return Stream.of(
                new byte[0],
                odd,
                new byte[1000],
                "\r\n".repeat(300).getBytes(ISO_8859_1),
                "\u00ef\u00bb\u00bf".getBytes(ISO_8859_1),
                "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: application/octet-stream\r\nContent-Length: 16\r\n\r\n"
                        .getBytes(ISO_8859_1),
                "Received: from mail\r\nFrom: a@example.com\r\nSubject: x\r\n\r\n".getBytes(ISO_8859_1));
    }

    @ParameterizedTest
    @MethodSource("leftInFront")
    void whatWasLeftInFrontOfADocumentHindersNobody(byte[] left) throws IOException {
        assertThat(kind(joined(left, PDF))).isEqualTo("PDF");
        assertThat(kind(joined(left, docx().zipped()))).isEqualTo("DOCX");
        assertThat(kind(joined(left, ofd().zipped()))).isEqualTo("OFD");
    }

    @Test
    void aDocumentFurtherBackOrBehindAPageIsNone() throws IOException {
        assertThat(kind(joined(new byte[1023], PDF))).isEqualTo("PDF");
        assertThat(kind(joined(new byte[1024], PDF))).isEqualTo("KIND");
        assertThat(kind(joined("<!DOCTYPE html><html><script>alert(1)</script>".getBytes(ISO_8859_1), PDF)))
                .isEqualTo("KIND");
        assertThat(kind(joined("<html>".getBytes(ISO_8859_1), docx().zipped()))).isEqualTo("KIND");
        assertThat(kind(joined("MZ\u0090\0\3\0\0\0".getBytes(ISO_8859_1), docx().zipped())))
                .isEqualTo("KIND");
        assertThat(kind(joined("#!/bin/sh\n".getBytes(ISO_8859_1), PDF))).isEqualTo("KIND");
    }

    static Stream<OfficeFiles> textDocuments() {
        return Stream.of(
                docx(),
                document("word/document2.xml", DOCX),
                document("内容/正文.xml", DOCX),
                document("WORD/Document.XML", DOCX),
                // An absolute target, as Word on the web writes it.
                docx().with(
                                "_rels/.rels",
                                relationships(relationship(OFFICE + "officeDocument", "/word/document.xml"))),
                docx().with(
                                "_rels/.rels",
                                relationships(relationship(OFFICE + "officeDocument", ".\\word\\document.xml"))),
                docx().with(
                                "_rels/.rels",
                                relationships(relationship(
                                        "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument",
                                        "word/document.xml"))),
                // Told by its ending only.
                document("w.doc", "x")
                        .with(CONTENT_TYPES, contentTypes("<Default Extension=\"DOC\" ContentType=\"" + DOCX + "\"/>")),
                new OfficeFiles()
                        .with("\\[Content_Types].xml", contentTypes(override("/word/document.xml", DOCX)))
                        .with(
                                "_rels\\.rels",
                                relationships(relationship(OFFICE + "officeDocument", "word/document.xml")))
                        .with("word\\document.xml", "<main/>"),
                new OfficeFiles()
                        .with("/[CONTENT_TYPES].XML", contentTypes(override("/word/document.xml", DOCX)))
                        .with(
                                "./_Rels/.Rels",
                                relationships(relationship(OFFICE + "officeDocument", "word/document.xml")))
                        .with("//word/./document.xml", "<main/>"));
    }

    @ParameterizedTest
    @MethodSource("textDocuments")
    void aTextDocumentIsWhatItsRelationshipsAndTypesSay(OfficeFiles document) throws IOException {
        assertThat(kind(document.zipped())).isEqualTo("DOCX");
    }

    @Test
    void aWorkbookToo() throws IOException {
        assertThat(kind(xlsx().zipped())).isEqualTo("XLSX");
        assertThat(kind(document("xl/workbook2.xml", XLSX).zipped())).isEqualTo("XLSX");
        // Its parts lie where a text document's do.
        assertThat(kind(document("word/document.xml", XLSX).zipped())).isEqualTo("XLSX");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OFD.xml", "./OFD.xml", "/OFD.xml", "\\OFD.xml", "ofd.XML"})
    void anOfdByItsMainFile(String name) throws IOException {
        assertThat(kind(new OfficeFiles()
                        .with("Doc_0/Document.xml", "<x/>")
                        .with(name, OFD_XML)
                        .zipped()))
                .isEqualTo("OFD");
        assertThat(kind(new OfficeFiles().with(name, "\ufeff" + OFD_XML).zipped()))
                .isEqualTo("OFD");
        byte[] gbk = OFD_XML.replace("UTF-8", "GBK")
                .replace("<ofd:DocBody>", "<ofd:DocBody><!-- 电子发票 -->")
                .getBytes(Charset.forName("GBK"));
        assertThat(kind(new OfficeFiles().with(name, gbk).zipped())).isEqualTo("OFD");
        assertThat(kind(new OfficeFiles().with(name, "<x/>").zipped())).isEqualTo("KIND");
    }

    @Test
    void namesInTheEncodingOfAnOlderProgram() throws IOException {
        OfficeFiles document = docx().with("word/media/发票图片.png", picture("png"));
        assertThat(kind(document.zipped(Charset.forName("GBK")))).isEqualTo("DOCX");
        assertThat(kind(marked(document.zipped(Charset.forName("GBK"))))).isEqualTo("DOCX");
        assertThat(kind(ofd().with("Doc_0/附件/合同.txt", "x").zipped(Charset.forName("GBK"))))
                .isEqualTo("OFD");
    }

    @Test
    void whatPretendsOrCouldRunIsNotAccepted() throws IOException {
        for (String text : List.of(
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg'/>",
                "plain",
                "PK\3\4broken",
                "")) {
            assertThat(kind(text.getBytes(UTF_8))).isEqualTo("KIND");
        }
        assertThat(kind(new OfficeFiles().with("a.txt", "x").zipped())).isEqualTo("KIND");
        assertThat(kind(OfficeFiles.compound("WordDocument"))).isEqualTo("KIND");
    }

    @Test
    void aPackageOfAnotherKindOrWithoutItsMainPartIsNotAccepted() throws IOException {
        String slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml";
        assertThat(kind(document("ppt/presentation.xml", slides).zipped())).isEqualTo("KIND");
        assertThat(kind(document("word/document.xml", slides).zipped())).isEqualTo("KIND");
        assertThat(kind(docx().with("_rels/.rels", relationships()).zipped())).isEqualTo("KIND");
        assertThat(kind(docx().with("_rels/.rels", "<x").zipped())).isEqualTo("KIND");
        assertThat(kind(docx().with("_rels/.rels", relationships(relationship(OFFICE + "officeDocument", "no.xml")))
                        .zipped()))
                .isEqualTo("KIND");
        assertThat(kind(docx().with("[content_types].xml", contentTypes()).zipped()))
                .isEqualTo("KIND");
    }

    /** What is in it that is accepted, or why it is refused. */
    private String kind(byte[] content) throws IOException {
        Path file = folder.resolve("file.png");
        Files.write(file, content);
        try {
            return FileKinds.of(file).name();
        } catch (NotTaken e) {
            return e.why().name();
        }
    }

    private static byte[] picture(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** Its names are said to be UTF-8, whatever they are. */
    private static byte[] marked(byte[] zip) {
        for (int i = 0; i + 10 < zip.length; i++) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4) {
                zip[i + 7] |= 8;
            }
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 9] |= 8;
            }
        }
        return zip;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }
}
