package cn.guicheng.register.attachment;

import static cn.guicheng.register.attachment.OfficeFiles.CONTENT_TYPES;
import static cn.guicheng.register.attachment.OfficeFiles.DOCX;
import static cn.guicheng.register.attachment.OfficeFiles.MICROSOFT;
import static cn.guicheng.register.attachment.OfficeFiles.OFD_XML;
import static cn.guicheng.register.attachment.OfficeFiles.OFFICE;
import static cn.guicheng.register.attachment.OfficeFiles.compound;
import static cn.guicheng.register.attachment.OfficeFiles.contentTypes;
import static cn.guicheng.register.attachment.OfficeFiles.document;
import static cn.guicheng.register.attachment.OfficeFiles.docx;
import static cn.guicheng.register.attachment.OfficeFiles.encrypted;
import static cn.guicheng.register.attachment.OfficeFiles.ofd;
import static cn.guicheng.register.attachment.OfficeFiles.override;
import static cn.guicheng.register.attachment.OfficeFiles.relationship;
import static cn.guicheng.register.attachment.OfficeFiles.relationships;
import static cn.guicheng.register.attachment.OfficeFiles.vbaProject;
import static cn.guicheng.register.attachment.OfficeFiles.xlsx;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Macros are refused wherever they lie, passwords are named as the reason, and no file costs more than its share to judge. */
class FileMacrosTest {
    private static final String VBA = "application/vnd.ms-office.vbaProject";
    private static final byte[] EMPTY = "<x/>".getBytes(UTF_8);

    @TempDir
    Path folder;

    static Stream<OfficeFiles> withMacros() {
        String relation = relationships(relationship(MICROSOFT + "vbaProject", "media/image1.png"));
        byte[] docm = document("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
                .declared("word/vbaProject.bin", VBA, vbaProject())
                .zipped();
        return Stream.of(
                document("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml"),
                document("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
                document("xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
                document("xl/workbook.xml", "application/vnd.ms-excel.addin.macroenabled.main+xml"),
                // The project under another name: told by its type, by its relationship, by nothing but itself.
                docx().declared("word/styles2.xml", VBA, EMPTY),
                docx().declared("word/styles2.xml", VBA.toUpperCase(), EMPTY),
                docx().declared("customXml/item1.xml", "application/vnd.ms-word.vbaData+xml", EMPTY),
                docx().with("word/_rels/document.xml.rels", relation).with("word/media/image1.png", EMPTY),
                docx().with("Word\\_Rels\\Document.xml.RELS", relation).with("word/media/image1.png", EMPTY),
                docx().with("word/media/image1.png", vbaProject()),
                docx().with("vba", vbaProject()),
                docx().with(
                                CONTENT_TYPES,
                                contentTypes(
                                        override("/word/document.xml", DOCX),
                                        "<Default Extension=\"jpeg\" ContentType=\"" + VBA + "\"/>")),
                // Written so that a search for the letters finds nothing.
                docx().with(
                                CONTENT_TYPES,
                                contentTypes(
                                        override("/word/document.xml", DOCX),
                                        override("/x.bin", "application/vnd.ms-office.vba&#80;roject"))),
                docx().with(
                                CONTENT_TYPES,
                                contentTypes(override("/word/document.xml", DOCX), override("/x.bin", VBA))
                                        .replace("UTF-8", "UTF-16")
                                        .getBytes(UTF_16)),
                // Macro sheets of Excel 4.
                xlsx().declared("xl/worksheets/sheet2.xml", "application/vnd.ms-excel.macrosheet+xml", EMPTY),
                xlsx().declared("xl/worksheets/sheet2.xml", "application/vnd.ms-excel.intlmacrosheet+xml", EMPTY),
                xlsx().with(
                                "xl/_rels/workbook.xml.rels",
                                relationships(relationship(MICROSOFT + "xlMacrosheet", "worksheets/sheet2.xml"))),
                xlsx().with(
                                "xl/_rels/workbook.xml.rels",
                                relationships(relationship(MICROSOFT + "xlIntlMacrosheet", "worksheets/sheet2.xml"))),
                // Beside the main file of another kind.
                document("word/document.xml", "application/vnd.ms-word.document.macroEnabled.main+xml")
                        .with("OFD.xml", OFD_XML),
                docx().with("OFD.xml", OFD_XML).with("word/vbaProject.bin", vbaProject()),
                ofd().with("Doc_0/Res/a.bin", vbaProject()),
                // In what is within.
                docx().with("word/embeddings/Document1.docx", docm),
                xlsx().with("xl/embeddings/picture.png", docm),
                docx().with(
                                "word/embeddings/a.xlsx",
                                xlsx().with("xl/embeddings/b.docx", docm).zipped()),
                ofd().with("Doc_0/Attachs/合同.docx", docm),
                docx().with(
                                "word/_rels/settings.xml.rels",
                                relationships(
                                        relationship(OFFICE + "attachedTemplate", "https://example.com/t.dotm"))));
    }

    @ParameterizedTest
    @MethodSource("withMacros")
    void macrosAreRefusedWhereverTheyLie(OfficeFiles document) throws IOException {
        assertThat(kind(document.zipped())).isEqualTo("MACROS");
    }

    @Test
    void whatOnlyResemblesThemIsTaken() throws IOException {
        assertThat(kind(docx().with("word/embeddings/oleObject1.bin", compound("Workbook"))
                        .zipped()))
                .isEqualTo("DOCX");
        assertThat(kind(docx().with("word/embeddings/Workbook1.xlsx", xlsx().zipped())
                        .zipped()))
                .isEqualTo("DOCX");
        assertThat(kind(docx().with("word/media/image1.emf", "PKNG is no archive")
                        .zipped()))
                .isEqualTo("DOCX");
        assertThat(kind(docx().with("word/vbaProject.bin", "not a project").zipped()))
                .isEqualTo("DOCX");
        assertThat(kind(docx().with(
                                "word/_rels/settings.xml.rels",
                                relationships(
                                        relationship(OFFICE + "attachedTemplate", "file:///C:\\Templates\\公文.dotx")))
                        .zipped()))
                .isEqualTo("DOCX");
    }

    @Test
    void aPasswordIsTheReason() throws IOException {
        assertThat(kind(encrypted(docx().zipped()))).isEqualTo("PASSWORD");
        assertThat(kind(encrypted(xlsx().zipped()))).isEqualTo("PASSWORD");
        assertThat(kind(locked(docx().zipped()))).isEqualTo("PASSWORD");
        assertThat(kind(locked(ofd().zipped()))).isEqualTo("PASSWORD");
        assertThat(kind(ofd().with("Encryptions.xml", "<x/>").zipped())).isEqualTo("PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void aPdfThatOpensWithoutAPasswordIsTakenThoughItIsEncrypted(int bits) throws IOException {
        assertThat(kind(pdf("", bits))).isEqualTo("PDF");
        assertThat(kind(pdf("geheim", bits))).isEqualTo("PASSWORD");
    }

    @Test
    void aPdfThatOnlyMentionsEncryptionIsTaken() throws IOException {
        assertThat(kind("%PDF-1.4\n(/Encrypt)\n".getBytes(UTF_8))).isEqualTo("PDF");
    }

    @Test
    void noMoreIsReadThanIsAllowed() throws IOException {
        OfficeFiles many = docx();
        for (int i = 0; i < 20_000; i++) {
            many.with("customXml/item" + i + ".xml", EMPTY);
        }
        assertThat(kind(many.zipped())).isEqualTo("TOO_MUCH_INSIDE");

        byte[] blanks = new byte[40 << 20];
        java.util.Arrays.fill(blanks, (byte) ' ');
        assertThat(kind(docx().with("word/_rels/a.rels", blanks).zipped())).isEqualTo("TOO_MUCH_INSIDE");
        byte[] object = java.util.Arrays.copyOf(compound("Workbook"), 70 << 20);
        assertThat(kind(docx().with("a.bin", object).with("b.bin", object).zipped()))
                .isEqualTo("TOO_MUCH_INSIDE");

        byte[] nested = xlsx().zipped();
        for (int i = 0; i < 6; i++) {
            nested = docx().with("word/embeddings/inner.docx", nested).zipped();
        }
        assertThat(kind(nested)).isEqualTo("TOO_MUCH_INSIDE");
    }

    @Test
    void markupThatGrowsWhenItIsReadIsNotRead() throws IOException {
        String laughs = contentTypes(override("/word/document.xml", DOCX))
                .replace(
                        "<Types",
                        "<!DOCTYPE Types [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><Types");
        assertThat(kind(docx().with(CONTENT_TYPES, laughs).zipped())).isEqualTo("KIND");
        String crowd = relationships("<Relationship/>".repeat(150_000));
        assertThat(kind(docx().with("word/_rels/a.rels", crowd).zipped())).isEqualTo("KIND");
    }

    private String kind(byte[] content) throws IOException {
        Path file = folder.resolve("file.png");
        Files.write(file, content);
        try {
            return FileKinds.of(file).name();
        } catch (NotTaken e) {
            return e.why().name();
        }
    }

    /** Its last part is said to be encrypted, as programs for archives do it. */
    private static byte[] locked(byte[] zip) {
        for (int i = zip.length - 30; i >= 0; i--) {
            if (zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2) {
                zip[i + 8] |= 1;
                return zip;
            }
        }
        throw new AssertionError("no archive");
    }

    private static byte[] pdf(String password, int bits) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }
}
