package cn.guicheng.casework.print;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.sheet.CaseSheet;
import cn.guicheng.casework.sheet.CaseSheet.Print;
import cn.guicheng.casework.sheet.CaseSheets;
import cn.guicheng.engine.model.PrintedSheet;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.model.SheetTemplate;
import cn.guicheng.register.attachment.Attachments;
import cn.guicheng.register.attachment.Photos;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Writes the sheets of a case as pages of HTML. Whether their reader may see the case is checked before. */
@Component
public class CasePrints {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Template frame = SheetTemplate.compile(page("case-print.html"));
    private final Template usual = SheetTemplate.compile(page("case-print-sheet.html"));
    private final CaseSheets sheets;
    private final ProcedureModels models;
    private final Attachments attachments;
    private final Clock clock;

    CasePrints(CaseSheets sheets, ProcedureModels models, Attachments attachments, Clock clock) {
        this.sheets = sheets;
        this.models = models;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A sheet of paper.
     *
     * @param photos the pictures that it may name, by the ids by which it names them; those of this case that its reader may know
     */
    public record Paper(String title, String html, Function<String, Optional<InputStream>> photos) {}

    /**
     * A sheet for a reader, with what this reader may know.
     *
     * @param printedBy the reader's name
     * @return empty where the case has no such sheet, or not yet
     */
    public Optional<Paper> write(CaseRecord found, String sheet, String reader, String printedBy) {
        CaseSheet words = sheets.write(found, reader);
        return words.prints().stream()
                .filter(print -> print.sheet().equals(sheet))
                .findFirst()
                .map(print -> new Paper(print.title(), html(found, words, print, printedBy), id -> photo(words, id)));
    }

    private Optional<InputStream> photo(CaseSheet sheet, String id) {
        return sheet.attachments().stream()
                .filter(paper -> paper.id().equals(id) && Photos.KINDS.contains(paper.mediaType()))
                .findFirst()
                .flatMap(paper -> attachments.find(id))
                .map(attachments::open);
    }

    private String html(CaseRecord found, CaseSheet sheet, Print print, String printedBy) {
        Map<String, Object> words = new HashMap<>(PrintWords.of(sheet));
        words.put("title", print.title());
        words.put("printedBy", printedBy);
        words.put("printedAt", MINUTES.format(LocalDateTime.now(clock)));
        String body = template(found, print).execute(words);
        return frame.execute(Map.of(
                "words", words, "body", body, "numbered", body.contains("class=\"code\"") ? "" : sheet.caseNumber()));
    }

    private Template template(CaseRecord found, Print print) {
        return models.printed(found.processDefinitionId(), new PrintedSheet(print.sheet(), print.title(), null))
                .map(SheetTemplate::compile)
                .orElse(usual);
    }

    private static String page(String file) {
        try {
            return new ClassPathResource("pages/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
