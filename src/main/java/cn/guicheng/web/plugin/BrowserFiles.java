package cn.guicheng.web.plugin;

import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Our scripts and styles at one address each, whichever of the web applications asks: what all share, what a procedure keeps beside
 * its forms, and the libraries that a page loads when it needs them.
 */
@Component
class BrowserFiles implements WebMvcConfigurer {
    static final String ROOT = "/camunda/guicheng";
    /** Kept, and asked for again each time: no page mixes the scripts of two releases. */
    private static final CacheControl ASKED_EACH_TIME = CacheControl.noCache();

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(ROOT + "/app/**")
                .addResourceLocations("classpath:/webapp/")
                .setCacheControl(ASKED_EACH_TIME);
        registry.addResourceHandler(ROOT + "/forms/**")
                .addResourceLocations("classpath:/forms/")
                .setCacheControl(ASKED_EACH_TIME);
        registry.addResourceHandler(ROOT + "/libraries/**")
                .addResourceLocations("classpath:/libraries/")
                .setCacheControl(ASKED_EACH_TIME);
    }
}
