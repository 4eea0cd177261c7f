package cn.guicheng.web.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What axe-core finds on a page, as the build fetched it. */
final class Axe {
    private static final Path SCRIPT = Path.of("target/npm/node_modules/axe-core/axe.min.js");
    private static final String RUN =
            """
            async ([place, only]) => {
              // What was drawn just now gets its names before it is seen.
              await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
              const {violations} = await axe.run(place, {runOnly: only, resultTypes: ['violations'], preload: false});
              return violations.flatMap(({id, help, nodes}) =>
                nodes.map(({html, failureSummary}) => `${id}: ${help}: ${html.slice(0, 200)} ${failureSummary.replaceAll('\\n', ' ')}`));
            }""";

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa");
    private static final List<String> PARTS =
            List.of("region", "empty-table-header", "aria-dialog-name", "heading-order", "tabindex");

    private Axe() {}

    /** Each rule that a node below {@code place} breaks. */
    static List<?> violations(Page page, String place) {
        return found(page, place, RULES);
    }

    /** What of the page stands in no part of it that has a name, or in no order. */
    static List<?> outsideOfParts(Page page) {
        return found(page, "body", PARTS);
    }

    private static List<?> found(Page page, String place, List<String> only) {
        if (!(Boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(read());
        }
        return (List<?>) page.evaluate(RUN, List.of(place, only));
    }

    private static String read() {
        try {
            return Files.readString(SCRIPT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
