package cn.guicheng.web.plugin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * The way in for whatever cannot know the release: the plugins, the administrator's script, printed pages. What is led on takes the
 * address to which it was led for its own, and so does all that it imports.
 */
@RestController
record PresentRelease(BrowserRelease release) {
    private static final String NOW = BrowserFiles.ROOT + "/now";

    /** Leads to the file of the present release; 404 where there is none. */
    @GetMapping(NOW + "/app/{*file}")
    ResponseEntity<Void> lead(@PathVariable String file, HttpServletRequest request) {
        if (file.endsWith("/") || !new ClassPathResource(BrowserFiles.FOLDERS.get("app") + file).isReadable()) {
            return ResponseEntity.notFound().build();
        }
        String behind = request.getRequestURI().substring(NOW.length());
        return ResponseEntity.status(HttpStatus.FOUND)
                .cacheControl(CacheControl.noCache())
                .location(URI.create(BrowserFiles.ROOT + "/" + release.id() + behind))
                .build();
    }
}
