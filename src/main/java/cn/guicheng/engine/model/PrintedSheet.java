package cn.guicheng.engine.model;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sheet that a procedure prints, as its model says by {@code print.<name>}: {@code 标题}, or {@code 标题; after userTask_x} for one that
 * is not printed before that step has been agreed to.
 *
 * @param after id of the step, or null
 */
public record PrintedSheet(String name, String title, String after) {
    public static final String PROPERTY = "print.";

    /** The sheet that every procedure has, with or without a template of its own. */
    public static final String CASE = "case";

    private static final Pattern TEXT = Pattern.compile("([^;]*[^;\\s])(?:\\s*;\\s*after\\s+(\\S+))?");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]{0,39}");

    /** Empty where it is not written as above. */
    public static Optional<PrintedSheet> parse(String property, String text) {
        String name = property.substring(PROPERTY.length());
        Matcher matcher = TEXT.matcher(text.strip());
        return NAME.matcher(name).matches() && matcher.matches()
                ? Optional.of(new PrintedSheet(name, matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** Those that the model names, in the order of the file. */
    public static List<PrintedSheet> of(ProcedureModel model) {
        return model.properties().entrySet().stream()
                .filter(property -> property.getKey().startsWith(PROPERTY))
                .flatMap(property -> parse(property.getKey(), property.getValue()).stream())
                .toList();
    }

    /** The folder in which the templates of a procedure lie. */
    public static String folder(String slug) {
        return "forms/" + slug + "/print";
    }

    /** The file of its template. */
    public String file(String slug) {
        return folder(slug) + "/" + name + ".html";
    }
}
