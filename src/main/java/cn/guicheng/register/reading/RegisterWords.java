package cn.guicheng.register.reading;

import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.normalform.PinyinInitials;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people, groups, tasks and codes are called: by the organisation, the models, the forms, and the register itself. */
@Component
record RegisterWords(PeopleAsOf people, Vocabulary vocabulary) {
    private static final Pattern INITIALS = Pattern.compile("[A-Z0-9]*[A-Z][A-Z0-9]*");

    /** What the people or groups of the column were called at any time. */
    NamesThen called(RegisterColumn column) {
        return column.is(RegisterColumn.Kind.PERSON) ? people.everybody() : people.allGroups();
    }

    /** Words by id, of everything a column of tasks or codes may contain. */
    Map<String, String> of(RegisterColumn column) {
        return switch (column.kind()) {
            case TASK -> tasks();
            case CODE -> codes(column);
            default -> Map.of();
        };
    }

    /**
     * Ids whose name, of today or of any time, or own text contains what is searched, in the normal form of both; people are found by the
     * initials of their names too, by every reading of each sign.
     */
    Set<String> idsOf(RegisterColumn column, String search) {
        String wanted = NormalForm.NAME.of(search);
        if (column.isNamed()) {
            NamesThen called = called(column);
            return called.ids().stream()
                    .filter(id -> Stream.concat(Stream.of(id), called.everCalled(id).stream())
                                    .anyMatch(text -> NormalForm.NAME.of(text).contains(wanted))
                            || column.is(RegisterColumn.Kind.PERSON)
                                    && isOfInitials(wanted)
                                    && called.everCalled(id).stream().anyMatch(name -> hasInitials(name, wanted)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        Set<String> ids = new TreeSet<>();
        of(column).forEach((id, name) -> {
            if (NormalForm.NAME.of(id).contains(wanted)
                    || NormalForm.NAME.of(name).contains(wanted)) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static boolean isOfInitials(String wanted) {
        return INITIALS.matcher(wanted).matches();
    }

    private static boolean hasInitials(String name, String wanted) {
        return PinyinInitials.of(name).stream().anyMatch(typed -> typed.contains(wanted.toLowerCase(Locale.ROOT)));
    }

    private Map<String, String> tasks() {
        Map<String, String> names = new HashMap<>(Map.of("start", "发起"));
        names.putAll(vocabulary.tasks());
        return names;
    }

    /** The register's own words first, then those of the procedures. */
    private Map<String, String> codes(RegisterColumn column) {
        Map<String, String> names = new HashMap<>(column.words());
        vocabulary.codes(column.vocabulary()).forEach(names::putIfAbsent);
        return names;
    }
}
