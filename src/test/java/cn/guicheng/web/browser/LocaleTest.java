package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every label of the four web applications is there in Chinese, with its placeholders and its tags. */
class LocaleTest {
    private static final String FOLDER = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^}]*}}");
    private static final Pattern TAG =
            Pattern.compile("</?(?:a|b|br|strong|em|i|p|ul|li|code|span|small|kbd|div|pre|h[1-6])(?: [^>]*)?/?>");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void theKeysAreThoseOfTheShippedEnglish(String app) throws IOException {
        assertThat(keys(labels(app, "zh-CN"))).isEqualTo(keys(labels(app, "en")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void placeholdersAndTagsAreKept(String app) throws IOException {
        JsonNode english = labels(app, "en");
        JsonNode chinese = labels(app, "zh-CN");
        for (String key : keys(english)) {
            String source = english.path(key).asText();
            String text = chinese.path(key).asText();
            assertThat(all(PLACEHOLDER, text)).as(key).hasSameElementsAs(all(PLACEHOLDER, source));
            if (!text.isEmpty()) {
                assertThat(all(TAG, text)).as(key).hasSameElementsAs(all(TAG, source));
            }
        }
    }

    /** What reads the same in both: names of things, units, signs. Everything else has Chinese in it. */
    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void whatStaysEnglishIsAShortListOfNames(String app) throws IOException {
        JsonNode english = labels(app, "en");
        Map<String, String> kept = new java.util.TreeMap<>();
        labels(app, "zh-CN").fields().forEachRemaining(label -> {
            String text = label.getValue().asText();
            boolean hasWords = text.replaceAll("\\{\\{[^}]*}}", "").matches("(?s).*[A-Za-z]{2,}.*");
            if (hasWords
                    && !text.matches("(?s).*\\p{IsHan}.*")
                    && text.equals(english.path(label.getKey()).asText())) {
                kept.put(label.getKey(), text);
            }
        });
        assertThat(kept.values())
                .allMatch(
                        text -> text.matches(
                                "(?s)(ID|URL|DMN|BPMN|CMMN|XML|JSON|DRD|DRG|HTTP|UTC|CSV|PDF|SQL|API|LDAP|TTL|UUID|Camunda.*|camunda.*"
                                        + "|BPMN Diagram|ISO.*|https?:.*|yyyy.*|YYYY.*|HH.*|Optimize|ID\\*|<null>|<undefined>|null|true|false|P\\d+D)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "welcome", "cockpit", "admin"})
    void thereIsNoByteOrderMark(String app) throws IOException {
        assertThat(read(app, "zh-CN")).startsWith("{");
    }

    private static JsonNode labels(String app, String locale) throws IOException {
        return new ObjectMapper()
                .readTree(read(app, locale).replace("\uFEFF", ""))
                .path("labels");
    }

    private static String read(String app, String locale) throws IOException {
        try (InputStream file = LocaleTest.class.getResourceAsStream(FOLDER.formatted(app, locale))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Set<String> keys(JsonNode labels) {
        Set<String> keys = new TreeSet<>();
        labels.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private static List<String> all(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found.add(matcher.group());
        }
        return found;
    }
}
