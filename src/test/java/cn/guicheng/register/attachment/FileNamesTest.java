package cn.guicheng.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are harmless, and end as what the file is. */
class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "发票.pdf, PDF, 发票.pdf",
        "发票.PDF, PDF, 发票.PDF",
        "照片.jpeg, JPEG, 照片.jpeg",
        "照片.heif, HEIC, 照片.heif",
        "收据.hta, PDF, 收据.pdf",
        "收据.lnk, JPEG, 收据.jpg",
        "合同.docm, DOCX, 合同.docx",
        "invoice.pdf.exe, PDF, invoice.pdf",
        "invoice.exe.pdf, PDF, invoice.exe.pdf",
        "a.js.vbs.scr, XLSX, a.xlsx",
        "a.pdf.hta .. , PDF, a.pdf",
        "'a.exe\u00a0', PNG, a.png",
        "报销单, OFD, 报销单.ofd",
        "报销单., OFD, 报销单.ofd",
        "合同V1.2, DOCX, 合同V1.2.docx",
        "2026.11.29 发票, PDF, 2026.11.29 发票.pdf",
        ".htaccess, PDF, htaccess.pdf",
        ".pdf, PDF, pdf.pdf",
        "..., PDF, 附件.pdf",
        "'', PNG, 附件.png",
        "'\u200b\u202e', PNG, 附件.png"
    })
    void theEndingIsThatOfTheKind(String name, FileKind kind, String plain) {
        assertThat(FileNames.plain(name, kind)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd.pdf",
        "C:\\temp\\发票.pdf, 发票.pdf",
        "'  发票.pdf ', 发票.pdf",
        "'a\u202Efdp.exe', afdp.pdf",
        "'a<b>:\"|?*.pdf', ab.pdf",
        "'a\u0000\n\r\t.pdf', a.pdf",
        "'a\u2028b\u2029.pdf', ab.pdf",
        "'a.pdf::$DATA', a.pdf$DATA.pdf",
        "'x\ud83d.pdf', x.pdf",
        "CON.pdf, _CON.pdf",
        "nul, _nul.pdf",
        "com1.txt.pdf, _com1.txt.pdf",
        "'LPT9 .pdf', _LPT9.pdf",
        "Conrad.pdf, Conrad.pdf"
    })
    void namesLoseTheirPathAndTheirTricks(String name, String plain) {
        assertThat(FileNames.plain(name, FileKind.PDF)).isEqualTo(plain);
    }

    @Test
    void aMissingNameIsAName() {
        assertThat(FileNames.plain(null, FileKind.PDF)).isEqualTo("附件.pdf");
    }

    @Test
    void aLongNameKeepsItsBeginningAndItsEndingAndNeverHalfASign() {
        assertThat(FileNames.plain("长".repeat(300) + ".pdf", FileKind.PDF))
                .hasSize(200)
                .endsWith("长.pdf");
        for (int before = 190; before < 200; before++) {
            String cut = FileNames.plain("a".repeat(before) + "\ud840\udc00".repeat(30), FileKind.DOCX);
            assertThat(cut).endsWith(".docx").hasSizeBetween(190, 200);
            assertThat(cut.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE))
                    .isTrue();
        }
    }
}
