package cn.guicheng.engine.model;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language of printed sheets: {@code {{name}}} shows a text, {@code {{#name}}…{{/name}}} repeats what is between for each line of a list, or
 * shows it where there is such a value, {@code {{^name}}…{{/name}}} where there is none. Every text is escaped; nothing but the
 * words handed over is ever asked, and what is not among them is shown as nothing.
 */
public final class SheetTemplate {
    /** What a value with more than one word to it is shown as. */
    public static final String VALUE = "value";

    private static final Mustache.Compiler COMPILER = Mustache.compiler()
            .defaultValue("")
            .emptyStringIsFalse(true)
            .withFormatter(SheetTemplate::text)
            .withCollector(new WordsOnly());

    private SheetTemplate() {}

    /** Throws MustacheException where it cannot be understood. */
    public static Template compile(String html) {
        return COMPILER.compile(html);
    }

    /** The names that it asks for. Throws MustacheException where it cannot be understood. */
    public static Set<String> names(String html) {
        Set<String> names = new TreeSet<>();
        compile(html).visit(new Mustache.Visitor() {
            @Override
            public void visitText(String text) {}

            @Override
            public void visitVariable(String name) {
                names.add(name);
            }

            @Override
            public boolean visitInclude(String name) {
                names.add("> " + name);
                return false;
            }

            @Override
            public boolean visitSection(String name) {
                names.add(name);
                return true;
            }

            @Override
            public boolean visitInvertedSection(String name) {
                return visitSection(name);
            }
        });
        return names;
    }

    private static String text(Object value) {
        return String.valueOf(value instanceof Map<?, ?> words ? words.get(VALUE) : value);
    }

    /** Without the usual way to the fields and methods of objects. */
    private static final class WordsOnly extends BasicCollector {
        @Override
        public <K, V> Map<K, V> createFetcherCache() {
            return new ConcurrentHashMap<>();
        }
    }
}
