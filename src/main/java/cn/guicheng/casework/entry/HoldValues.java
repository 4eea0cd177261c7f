package cn.guicheng.casework.entry;

import cn.guicheng.casework.declared.DeclaredHold;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.held.Wanted;
import cn.guicheng.register.normalform.NormalForm;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** What a case wants to hold, as it is compared with what others hold, and as a person reads it. */
@Component
record HoldValues(Clock clock) {
    private static final int MOST_DAYS = 3_660;
    private static final int LONGEST = 200;

    /** Empty while not all of it is known. Refuses (400) a span that is none. */
    Optional<Wanted> wanted(String procedure, DeclaredHold hold, HandedIn handed) {
        return key(hold, handed)
                .map(key -> new Wanted(hold.in(procedure), key, hold.days() ? days(hold, key, handed) : List.of(key)));
    }

    /** The same for what may not be used twice within the case. */
    Optional<Wanted> once(String procedure, DeclaredHold hold, String caseNumber, HandedIn handed) {
        return key(hold, handed)
                .map(key -> new Wanted(hold.in(procedure), caseNumber, List.of(caseNumber + " " + key)));
    }

    /** What of a held value a person is told; nobody's user id. */
    String shown(DeclaredHold hold, String value, HandedIn handed) {
        if (hold.days()) {
            return value.substring(value.lastIndexOf(' ') + 1) + " ";
        }
        String words = hold.variables().stream()
                .filter(variable -> !hold.people().contains(variable))
                .map(variable -> handed.value(variable).toString())
                .collect(Collectors.joining(" "));
        return words.isEmpty() ? "" : "“" + words + "”";
    }

    /** Normal forms have no blanks: one between two values keeps them apart. */
    private static Optional<String> key(DeclaredHold hold, HandedIn handed) {
        if (hold.variables().stream().anyMatch(variable -> handed.value(variable) == null)) {
            return Optional.empty();
        }
        List<String> compared = hold.days() ? hold.variables().subList(0, 1) : hold.variables();
        String key = compared.stream()
                .map(variable -> NormalForm.NAME.of(handed.value(variable).toString()))
                .collect(Collectors.joining(" "));
        return Optional.of(key.length() <= LONGEST ? key : shortened(key));
    }

    private static String shortened(String key) {
        return key.substring(0, LONGEST)
                + HexFormat.of().formatHex(DigestUtils.md5Digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> days(DeclaredHold hold, String subject, HandedIn handed) {
        String lastName = hold.variables().get(2);
        LocalDate first = day(hold.variables().get(1), handed);
        LocalDate last = day(lastName, handed);
        long count = ChronoUnit.DAYS.between(first, last) + 1;
        if (count < 1) {
            throw Refusal.invalid(handed.label(lastName), "不得早于 %s。".formatted(first));
        }
        if (count > MOST_DAYS) {
            throw Refusal.invalid(handed.label(lastName), "距 %s 不得超过 %d 天。".formatted(first, MOST_DAYS));
        }
        return first.datesUntil(last.plusDays(1))
                .map(day -> subject + " " + day)
                .toList();
    }

    private LocalDate day(String variable, HandedIn handed) {
        Object value = handed.value(variable);
        try {
            return value instanceof Date time
                    ? time.toInstant().atZone(clock.getZone()).toLocalDate()
                    : LocalDate.parse(value.toString());
        } catch (DateTimeException none) {
            throw Refusal.invalid(handed.label(variable), "须为日期，如 2026-01-31。");
        }
    }
}
