package cn.guicheng.web.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The browser's files of a plugin: whichever there are in its folder. */
public final class PluginFiles {
    private PluginFiles() {}

    /** Their paths below the plugin's own folder, such as {@code app/plugin.js}. */
    public static List<String> of(String plugin) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:plugin-webapp/" + plugin + "/app/*.*");
            return Arrays.stream(found).map(file -> "app/" + file.getFilename()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
