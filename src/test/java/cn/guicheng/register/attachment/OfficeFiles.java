package cn.guicheng.register.attachment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Builds files as the office programs write them, one detail after the other changed. */
final class OfficeFiles {
    static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    static final String MICROSOFT = "http://schemas.microsoft.com/office/2006/relationships/";
    static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String OFD_XML =
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><ofd:OFD xmlns:ofd=\"http://www.ofdspec.org/2016\""
                    + " Version=\"1.0\" DocType=\"OFD\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    /** A document whose main part has this name and type. */
    static OfficeFiles document(String mainPart, String type) {
        return new OfficeFiles()
                .with(CONTENT_TYPES, contentTypes(override("/" + mainPart, type)))
                .with("_rels/.rels", relationships(relationship(OFFICE + "officeDocument", mainPart)))
                .with(mainPart, "<main/>");
    }

    static OfficeFiles docx() {
        return document("word/document.xml", DOCX);
    }

    static OfficeFiles xlsx() {
        return document("xl/workbook.xml", XLSX);
    }

    static OfficeFiles ofd() {
        return new OfficeFiles().with("OFD.xml", OFD_XML).with("Doc_0/Document.xml", "<ofd:Document/>");
    }

    OfficeFiles with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    OfficeFiles with(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** One more declared part, with what it is. */
    OfficeFiles declared(String name, String type, byte[] content) {
        String types = new String(parts.get(CONTENT_TYPES), StandardCharsets.UTF_8);
        return with(CONTENT_TYPES, types.replace("</Types>", override("/" + name, type) + "</Types>"))
                .with(name, content);
    }

    byte[] zipped() {
        return zipped(StandardCharsets.UTF_8);
    }

    /** With names in this encoding; every other than UTF-8 stands there without a mark, as older programs do it. */
    byte[] zipped(Charset names) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static String contentTypes(String... declared) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + String.join("", declared)
                + "</Types>";
    }

    static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    static String relationships(String... related) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + String.join("", related) + "</Relationships>";
    }

    static String relationship(String type, String target) {
        return "<Relationship Id=\"rId" + Math.abs(target.hashCode()) + "\" Type=\"" + type + "\" Target=\"" + target
                + "\"/>";
    }

    /** The project that Office writes for macros: a compound file with the streams of VBA. */
    static byte[] vbaProject() {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var vba = file.createDirectory("VBA");
            vba.createDocument("_VBA_PROJECT", new ByteArrayInputStream(new byte[5000]));
            vba.createDocument("dir", new ByteArrayInputStream(new byte[600]));
            return written(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An embedded object of an older program, without macros. */
    static byte[] compound(String stream) {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new ByteArrayInputStream(new byte[9000]), stream);
            return written(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A document with a password, as Office saves it. */
    static byte[] encrypted(byte[] document) {
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("geheim");
            try (OutputStream out = encryptor.getDataStream(file)) {
                out.write(document);
            }
            return written(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] written(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }
}
