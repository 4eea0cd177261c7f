package cn.guicheng.web.plugin;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Our scripts and styles at one address each, whichever of the web applications asks: what all share, what a procedure keeps beside
 * its forms, and the libraries that a page loads when it needs them. The address bears the release, so what is there never changes
 * and is asked for once. All of them name each other by relative addresses; the way in is {@link PresentRelease}.
 */
@Component
class BrowserFiles implements WebMvcConfigurer {
    static final String ROOT = "/camunda/guicheng";
    /** By the part of the address: the folder of the classpath. */
    static final Map<String, String> FOLDERS =
            new TreeMap<>(Map.of("app", "webapp", "forms", "forms", "libraries", "libraries"));

    /** Not by what stands between: some of it needs a login. */
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();
    /** Kept, and asked for again each time. */
    private static final CacheControl ASKED_EACH_TIME = CacheControl.noCache();

    private final BrowserRelease release;

    BrowserFiles(BrowserRelease release) {
        this.release = release;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String part : FOLDERS.keySet()) {
            add(registry, "/" + release.id(), part, KEPT, 0);
            // A page that was opened before an upgrade goes on with the files there are.
            add(registry, "/" + BrowserRelease.ANY, part, ASKED_EACH_TIME, 2);
            // So does one of a time when addresses bore no release; and by such a one the engine knows a form.
            add(registry, "", part, ASKED_EACH_TIME, 0);
        }
    }

    private static void add(
            ResourceHandlerRegistry registry, String release, String part, CacheControl kept, int variable) {
        registry.addResourceHandler(ROOT + release + "/" + part + "/**")
                .addResourceLocations("classpath:/" + FOLDERS.get(part) + "/")
                .setCacheControl(kept)
                .resourceChain(false)
                .addResolver(new Behind(variable));
    }

    /** How long browsers keep what is asked for under a release, {@code null} for none. */
    CacheControl cacheControl(String asked) {
        return release.id().equals(asked) ? KEPT : ASKED_EACH_TIME;
    }

    /** Finds a file by what stands behind so many segments: Spring gives the path from the first variable one on. */
    private static final class Behind extends PathResourceResolver {
        private final int segments;

        Behind(int segments) {
            this.segments = segments;
        }

        /** Spring drops a slash at the end, and would find the file that is no folder. */
        @Override
        public Resource resolveResource(
                HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            return request.getRequestURI().endsWith("/")
                    ? null
                    : super.resolveResource(request, path, locations, chain);
        }

        @Override
        protected Resource getResource(String path, Resource location) throws IOException {
            String[] parts = path.split("/", segments + 1);
            return parts.length > segments ? super.getResource(parts[segments], location) : null;
        }
    }
}
