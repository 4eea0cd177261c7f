package cn.guicheng.web.plugin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.ResourceTransformerChain;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * The web applications clean foreign HTML with DOMPurify, and their last release brings one with known holes, twice, inside
 * its bundle. Ours is put in its place as the bundle is handed out; a bundle that looks otherwise stops the start, so that
 * the old one is never served unseen.
 */
@Component
class DompurifyReplaced implements WebMvcConfigurer, ResourceTransformer {
    private static final String WEBJARS = "META-INF/resources/webjars/";
    private static final String BUNDLE = "camunda/lib/deps.js";

    private final byte[] bundle;
    private final long changed;

    DompurifyReplaced() throws IOException {
        Resource original = new ClassPathResource(WEBJARS + BUNDLE);
        Resource purifier = new ClassPathResource(WEBJARS + "camunda/assets/dompurify/purify.min.js");
        bundle = bundle(text(original), text(purifier)).getBytes(StandardCharsets.UTF_8);
        changed = Math.max(original.lastModified(), purifier.lastModified());
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        // Its own address, and the one under which Boot shows what is in webjars.
        registry.addResourceHandler("/" + BUNDLE, "/webjars/" + BUNDLE)
                .addResourceLocations("classpath:/" + WEBJARS, "classpath:/META-INF/resources/")
                .resourceChain(false)
                .addTransformer(this);
    }

    @Override
    public Resource transform(HttpServletRequest request, Resource original, ResourceTransformerChain chain) {
        return new TransformedResource(original, bundle) {
            /** So that browsers with the old bundle learn that it changed. */
            @Override
            public long lastModified() {
                return changed;
            }
        };
    }

    private static String bundle(String original, String purifier) {
        String replaced = replaceOnce(
                original,
                ",631:function(e){\"use strict\";",
                "}();e.exports=oe}",
                ",631:function(module,exports){" + purifier + "\n}");
        // The translations' own copy, which nobody reads.
        return replaceOnce(
                replaced,
                "\"use strict\";var e=\"undefined\"!=typeof globalThis?globalThis:this||self;if(e&&e.DOMPurify)",
                "return ce()}))",
                "return n(631)}))");
    }

    private static String text(Resource resource) throws IOException {
        return resource.getContentAsString(StandardCharsets.UTF_8);
    }

    /** Puts something in the place of what stands from one mark to the end of the next. */
    private static String replaceOnce(String text, String from, String to, String by) {
        int start = text.indexOf(from);
        int end = text.indexOf(to, start);
        if (start < 0 || end < 0 || text.indexOf(from, start + 1) >= 0) {
            throw new IllegalStateException("DOMPurify is not where it was in " + BUNDLE + ": " + from);
        }
        return text.substring(0, start) + by + text.substring(end + to.length());
    }
}
