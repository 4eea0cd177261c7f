package cn.guicheng.engine.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files of the procedures that come with the program, the same in an exploded build and in the jar. */
@Component
public class ShippedFiles implements ProcedureFiles {
    private final PathMatchingResourcePatternResolver resources = new PathMatchingResourcePatternResolver();

    @Override
    public Optional<String> read(String name) {
        Resource resource = resources.getResource("classpath:" + name);
        try {
            return resource.exists()
                    ? Optional.of(resource.getContentAsString(StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> find(String folder, String ending) {
        try {
            return Arrays.stream(resources.getResources("classpath*:" + folder + "/*" + ending))
                    .map(resource -> folder + "/" + resource.getFilename())
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
