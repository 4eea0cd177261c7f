package cn.guicheng.notification.mail;

import cn.guicheng.notification.Letter;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of mails to people of the office: {@code mail/<slug>/<kind>}, else {@code mail/<slug>/notice}, else {@code mail/<kind>}, else
 * {@code mail/notice}, each as {@code .html} and as {@code .txt}. The slug is the procedure it happened in, else the case's own.
 * To those outside: {@code mail/<slug>/outside}, else {@code mail/outside}.
 */
@Component
class MailWording {
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    String html(Letter letter) {
        return words(letter, ".html");
    }

    String text(Letter letter) {
        return words(letter, ".txt");
    }

    private String words(Letter letter, String ending) {
        Resource file = candidates(letter)
                .map(name -> resource(name + ending))
                .filter(Resource::exists)
                .findFirst()
                .orElseThrow();
        return templates
                .computeIfAbsent(path(file), path -> compile(file, ending))
                .execute(letter);
    }

    private static Stream<String> candidates(Letter letter) {
        if (letter.to().outside()) {
            return Stream.of(letter.procedure() + "/outside", "outside");
        }
        Stream<String> slugs = Stream.of(
                        letter.procedure(),
                        letter.first().brief() == null
                                ? null
                                : letter.first().brief().procedure())
                .filter(slug -> slug != null);
        return Stream.concat(
                slugs.flatMap(slug -> Stream.of(slug + "/" + letter.kind(), slug + "/notice")),
                Stream.of(letter.kind(), "notice"));
    }

    private static Template compile(Resource file, String ending) {
        Mustache.Compiler compiler = Mustache.compiler()
                .withEscaper(
                        ending.equals(".html")
                                ? text -> HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name())
                                : text -> text)
                .nullValue("")
                .emptyStringIsFalse(true)
                .withLoader(name -> open(resource(name + ending)));
        try (Reader content = open(file)) {
            return compiler.compile(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader open(Resource file) throws IOException {
        return new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8);
    }

    private static Resource resource(String name) {
        return new ClassPathResource("mail/" + name);
    }

    private static String path(Resource file) {
        return ((ClassPathResource) file).getPath();
    }
}
