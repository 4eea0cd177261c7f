package cn.guicheng.engine.own;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How files of the office's own procedures are named, and which procedure each belongs to. */
final class OwnFileNames {
    private static final String SLUG = "[a-z][a-z0-9]*(?:-[a-z0-9]+)*";
    private static final String FILE = "[A-Za-z][A-Za-z0-9-]*";
    private static final Pattern MODEL = Pattern.compile("processes/(" + SLUG + ")\\.bpmn");
    private static final Pattern PART = Pattern.compile("(?:decisions/(" + SLUG + ")/" + SLUG + "\\.dmn|forms/(" + SLUG
            + ")/" + FILE + "\\.html|forms/(" + SLUG + ")/print/" + FILE + "\\.html)");
    private static final Pattern TABLE = Pattern.compile("decisions/limits/(" + SLUG + ")\\.dmn");
    private static final int LONGEST = 40;

    private OwnFileNames() {}

    static boolean isAllowed(String name) {
        return slugOfModel(name).isPresent() || PART.matcher(name).matches();
    }

    /** The slug of a model's file. */
    static Optional<String> slugOfModel(String name) {
        return group(MODEL, name).filter(slug -> slug.length() <= LONGEST);
    }

    /** The key of a limit table's file. */
    static Optional<String> keyOfTable(String name) {
        return group(TABLE, name);
    }

    /** Where a file lies: its model's name without the ending, or the folder below decisions or forms. */
    static String owner(String name) {
        String[] parts = name.split("/");
        if (parts.length < 2) {
            return name;
        }
        return parts[1].replaceFirst("\\.[^.]*$", "");
    }

    private static Optional<String> group(Pattern pattern, String name) {
        Matcher matcher = pattern.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
