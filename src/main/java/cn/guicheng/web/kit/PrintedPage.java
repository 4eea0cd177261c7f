package cn.guicheng.web.kit;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;

/** Pages of HTML that the browser prints, each a template: in {@code pages}, or beside the class of a procedure that prints it. */
public final class PrintedPage {
    private PrintedPage() {}

    /** Throws UncheckedIOException where there is no such file. */
    public static Template template(String file) {
        return template(new ClassPathResource("pages/" + file));
    }

    /** The template beside the class. Throws UncheckedIOException where there is no such file. */
    public static Template template(String file, Class<?> beside) {
        return template(new ClassPathResource(file, beside));
    }

    private static Template template(ClassPathResource file) {
        try (Reader page = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return Mustache.compiler().emptyStringIsFalse(true).nullValue("").compile(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets the page run its own script, print, and nothing else. Returns the nonce by which the browser knows the script. */
    public static String allow(HttpServletResponse response) {
        return allow(response, "default-src 'none'; style-src 'unsafe-inline'; script-src 'nonce-%s'");
    }

    /** Lets the page load this program's own modules, styles and answers, and print. Returns the nonce of its script. */
    public static String allowModules(HttpServletResponse response) {
        return allow(
                response,
                "default-src 'none'; style-src 'self' 'unsafe-inline'; script-src 'self' 'nonce-%s'; connect-src 'self';"
                        + " img-src 'self' data:; font-src 'self'; base-uri 'self'");
    }

    /** As the policy says, in which {@code %s} stands for the nonce. Returns the nonce. */
    public static String allow(HttpServletResponse response, String policy) {
        String nonce = UUID.randomUUID().toString();
        // Set, not added: the web applications' own policy lets no page open the browser's print window.
        response.setHeader("Content-Security-Policy", policy.formatted(nonce) + "; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        return nonce;
    }
}
