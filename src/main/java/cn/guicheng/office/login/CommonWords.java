package cn.guicheng.office.login;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/** What people here take for passwords and the guesser's own English lists do not have: {@code common-passwords.txt}. */
final class CommonWords {
    private final List<String> words;
    private final Set<String> known;

    CommonWords() {
        try {
            String file = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            words = file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known = words.stream().collect(Collectors.toUnmodifiableSet());
    }

    /** Whether it is one of them, or one of them with digits and signs in front or behind. */
    boolean contains(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String bare = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return known.contains(small) || known.contains(bare);
    }

    /** They and these. */
    List<String> with(List<String> names) {
        return Stream.concat(names.stream(), words.stream()).toList();
    }
}
