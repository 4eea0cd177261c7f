package cn.guicheng.web.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pages that procedures add to Tasklist: each procedure whose folder of forms holds a {@code tasklist.js}. */
@RestController
class ProcedurePages {
    private final BrowserFiles files;
    private final String module;

    ProcedurePages(BrowserFiles files) {
        this.files = files;
        module = module(new PathMatchingResourcePatternResolver());
    }

    /** A script that imports them all. */
    @GetMapping(
            value = {
                BrowserFiles.ROOT + "/" + BrowserRelease.ANY + "/app/procedures.js",
                BrowserFiles.ROOT + "/app/procedures.js"
            },
            produces = "text/javascript;charset=UTF-8")
    ResponseEntity<String> module(@PathVariable(required = false) String release) {
        return ResponseEntity.ok().cacheControl(files.cacheControl(release)).body(module);
    }

    static String module(ResourcePatternResolver files) {
        List<String> slugs = slugs(files);
        Stream<String> imports = IntStream.range(0, slugs.size())
                .mapToObj(at -> "import p%d from '../forms/%s/tasklist.js';".formatted(at, slugs.get(at)));
        String all =
                IntStream.range(0, slugs.size()).mapToObj(at -> "...p" + at).collect(Collectors.joining(", "));
        return Stream.concat(imports, Stream.of("export default [" + all + "];\n"))
                .collect(Collectors.joining("\n"));
    }

    private static List<String> slugs(ResourcePatternResolver files) {
        try {
            Resource[] found = files.getResources("classpath*:forms/*/tasklist.js");
            return Arrays.stream(found)
                    .map(ProcedurePages::folder)
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String folder(Resource file) {
        try {
            String[] parts = file.getURL().getPath().split("/");
            return parts[parts.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
