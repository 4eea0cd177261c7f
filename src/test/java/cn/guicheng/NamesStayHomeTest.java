package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No procedure's name, variable or style stands in Java, JavaScript or CSS outside of its own folder: each arrives and leaves whole. */
class NamesStayHomeTest {
    private static final Path JAVA = Path.of("src/main/java/cn/guicheng");
    private static final Path WEB = Path.of("src/main/resources/webapp");

    /** A migration is history, and is never changed again. */
    private static final Pattern MIGRATION = Pattern.compile(".*/V\\d+(_\\d+)?__\\w+\\.java");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?<![:'\"])//[^\\n]*", Pattern.DOTALL);
    private static final Pattern LITERAL = Pattern.compile("[\"']([^\"'\\n]*)[\"']");
    private static final Pattern FIELD = Pattern.compile("(?:cam|data)-variable-name=\"([^\"]+)\"");
    private static final Pattern MODELLED = Pattern.compile("(?:out|in)putParameter name=\"([^\"]+)\"");
    private static final Pattern LISTED =
            Pattern.compile("name=\"(?:outputs|variables|reason|day)\" value=\"([^\"]+)\"");
    private static final Pattern STYLE = Pattern.compile("\\.(gc-[a-z0-9-]+)");

    /** Of two words or more: a single one, such as reason or person, is everybody's. */
    private static final Pattern COMPOUND = Pattern.compile("[a-z]+[A-Z]\\w*");

    /** What may stand elsewhere, and why. */
    private static final Map<String, String> ALLOWED = Map.ofEntries(
            Map.entry(
                    "register/deposit/DepositReconciliation.java deposit-refund",
                    "a category of payments, as the cash book has it; it only sounds like the procedure"),
            Map.entry(
                    "register/request/Requests.java complaint",
                    "a kind of request, as their register has it; the procedure serves all kinds"),
            Map.entry("web/archive itemNumber", "how the archive numbers its items, whoever lends them"),
            Map.entry("web/archive keptBy", "where the archive keeps its items, whoever lends them"),
            Map.entry(
                    "limit/ backTest",
                    "what the room of the limit tables answers about a change; the procedure only carries it"),
            Map.entry("limit/ baseVersion", "the version of a table that a change was made from"),
            Map.entry("limit/ effectiveFrom", "since when a version of a table is in force"),
            Map.entry("form/form.css gc-check", "a box to tick, for every form, also an office's own"),
            Map.entry("form/form.css gc-ticks", "boxes side by side, for every form, also an office's own"));

    private static final Map<String, Map<String, String>> READ = new ConcurrentHashMap<>();

    @Test
    void noSlugStandsOutsideOfItsOwnFolder() {
        List<String> found = new ArrayList<>();
        javaOutside("procedure").forEach((file, text) -> literals(text)
                .flatMap(literal ->
                        slugs().stream().filter(slug -> literal.matches(Pattern.quote(slug) + "(?:[./:].*)?")))
                .forEach(slug -> found.add(file + " " + slug)));
        procedures().forEach((file, text) -> literals(text)
                .flatMap(literal -> slugs().stream()
                        .filter(slug -> !file.startsWith("procedure/" + slug.replace("-", "") + "/"))
                        .filter(slug -> literal.matches(Pattern.quote(slug) + "(?:[./:].*)?")))
                .forEach(slug -> found.add(file + " " + slug)));
        web(".js", ".css").forEach((file, text) -> slugs().stream()
                .filter(slug -> word(slug).matcher(text).find())
                .forEach(slug -> found.add(file + " " + slug)));
        assertAllowed(found);
    }

    /** A register may speak of what it holds; a procedure's names are the procedure's. */
    @Test
    void noVariableOfOneProcedureStandsOutsideOfItsOwnFolder() {
        Set<String> names = variables().entrySet().stream()
                .filter(name -> name.getValue().size() == 1)
                .map(Map.Entry::getKey)
                .filter(name -> COMPOUND.matcher(name).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(names).hasSizeGreaterThan(50);
        List<String> found = new ArrayList<>();
        javaOutside("procedure", "register")
                .forEach((file, text) ->
                        literals(text).filter(names::contains).forEach(name -> found.add(file + " " + name)));
        web(".js", ".css").forEach((file, text) -> names.stream()
                .filter(name -> word(name).matcher(text).find())
                .forEach(name -> found.add(file + " " + name)));
        assertAllowed(found);
    }

    /** Whatever only one procedure's pages and forms use lies beside them. */
    @Test
    void noStyleOfOneProcedureLiesAmongThoseOfAll() {
        String shared = String.join("\n", web(".js", ".html").values())
                + String.join("\n", files(JAVA, ".java").values())
                + String.join(
                        "\n",
                        files(Path.of("src/main/resources/pages"), ".html").values());
        List<String> found = new ArrayList<>();
        web(".css").forEach((file, text) -> STYLE.matcher(text)
                .results()
                .map(style -> style.group(1))
                .distinct()
                .filter(style ->
                        !word(style).matcher(shared).find() && usedBy(style).size() == 1)
                .forEach(style -> found.add(file + " " + style)));
        assertAllowed(found);
    }

    private static void assertAllowed(Collection<String> found) {
        assertThat(found)
                .as("give it a place in the procedure's own folder, or let the model say it")
                .allSatisfy(one -> assertThat(ALLOWED.keySet()).anyMatch(allowed -> isOf(one, allowed)));
    }

    private static boolean isOf(String found, String allowed) {
        String[] wanted = allowed.split(" ");
        return found.startsWith(wanted[0]) && found.endsWith(" " + wanted[1]);
    }

    private static Set<String> slugs() {
        return files(Path.of("processes"), ".bpmn").keySet().stream()
                .map(name -> name.replace(".bpmn", ""))
                .collect(Collectors.toSet());
    }

    /** The procedures that know each variable. */
    private static Map<String, Set<String>> variables() {
        Map<String, Set<String>> known = new TreeMap<>();
        slugs().forEach(slug -> {
            files(Path.of("forms", slug), ".html").values().forEach(html -> add(slug, FIELD, html, known));
            String model = files(Path.of("processes"), ".bpmn").get(slug + ".bpmn");
            add(slug, MODELLED, model, known);
            add(slug, LISTED, model, known);
        });
        return known;
    }

    private static void add(String slug, Pattern pattern, String text, Map<String, Set<String>> known) {
        pattern.matcher(text)
                .results()
                .flatMap(found -> Stream.of(found.group(1).split("\\s*,\\s*")))
                .forEach(name ->
                        known.computeIfAbsent(name, one -> new TreeSet<>()).add(slug));
    }

    private static Set<String> usedBy(String style) {
        Set<String> users = new TreeSet<>();
        Stream.of(".html", ".js")
                .flatMap(ending -> files(Path.of("forms"), ending).entrySet().stream())
                .filter(file -> word(style).matcher(file.getValue()).find())
                .forEach(file ->
                        users.add(file.getKey().contains("/") ? file.getKey().split("/")[0] : "all"));
        return users.contains("all") ? Set.of() : users;
    }

    private static Pattern word(String name) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
    }

    private static Stream<String> literals(String text) {
        return LITERAL.matcher(text).results().map(found -> found.group(1));
    }

    private static Map<String, String> javaOutside(String... rooms) {
        Map<String, String> found = new HashMap<>(files(JAVA, ".java"));
        found.keySet().removeIf(name -> Stream.of(rooms).anyMatch(room -> name.startsWith(room + "/")));
        found.keySet().removeIf(name -> MIGRATION.matcher("/" + name).matches());
        found.replaceAll((name, text) -> COMMENT.matcher(text).replaceAll(""));
        return found;
    }

    private static Map<String, String> procedures() {
        Map<String, String> found = new HashMap<>(files(JAVA, ".java"));
        found.keySet()
                .removeIf(name -> !name.startsWith("procedure/")
                        || MIGRATION.matcher("/" + name).matches());
        found.replaceAll((name, text) -> COMMENT.matcher(text).replaceAll(""));
        return found;
    }

    private static Map<String, String> web(String... endings) {
        Map<String, String> found = new TreeMap<>();
        Stream.of(endings).forEach(ending -> files(WEB, ending)
                .forEach((name, text) -> found.put(name, COMMENT.matcher(text).replaceAll(""))));
        return found;
    }

    /** The texts of the files of one ending, by their names below the folder. */
    private static Map<String, String> files(Path folder, String ending) {
        return READ.computeIfAbsent(folder + ending, once -> read(folder, ending));
    }

    private static Map<String, String> read(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file :
                    all.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
