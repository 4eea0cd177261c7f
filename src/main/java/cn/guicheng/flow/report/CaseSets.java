package cn.guicheng.flow.report;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.flow.figures.Days;
import cn.guicheng.flow.figures.RunSet;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** The sets of cases that a figure stands for, by the names that addresses use. */
@Component
public class CaseSets {
    /** What an address asks for: the procedure, the days, and the further parameters of the set. */
    record Asked(Procedure procedure, Days days, Map<String, String> parameters) {
        /** A refusal (400) where it is missing. */
        String get(String name) {
            String value = parameters.get(name);
            if (value == null) {
                throw Refusal.invalid(name, "请给出。");
            }
            return value;
        }

        /** The days in front of what is said of them. */
        String in(String what) {
            return "%s 至 %s %s".formatted(days.from(), days.to(), what);
        }
    }

    /** How a set is made. */
    @FunctionalInterface
    interface Kind {
        CaseSet of(Asked asked);
    }

    private final Map<String, Kind> kinds = new TreeMap<>();
    private final PeopleAsOf people;

    CaseSets(WaitingTasks tasks, CaseSetsOfRules rules, PeopleAsOf people) {
        this.people = people;
        kinds.putAll(CaseSetsOfRuns.KINDS);
        kinds.putAll(CaseSetsOfSteps.kinds(tasks));
        kinds.putAll(rules.kinds());
    }

    /**
     * The set of that name; {@code search} filters by case number and starter.
     *
     * @param parameters of the address
     * @throws Refusal 400 for a set there is none of, or a parameter that it lacks
     */
    public CaseSet find(Procedure procedure, Days days, Map<String, String> parameters) {
        parameters.forEach(CaseSets::checkReadable);
        Kind kind = kinds.get(parameters.getOrDefault("set", "all"));
        if (kind == null) {
            throw Refusal.invalid("set", "须为 %s 之一。".formatted(String.join("、", kinds.keySet())));
        }
        CaseSet set = kind.of(new Asked(procedure, days, parameters));
        String search = NormalForm.NAME.of(parameters.getOrDefault("search", ""));
        return search.isEmpty() ? set : new CaseSet(set.title(), set.runs().and(found(search)));
    }

    /** No name and no number contains it, and PostgreSQL takes no text that does. */
    private static void checkReadable(String name, String value) {
        if (value.indexOf('\0') >= 0) {
            throw Refusal.invalid(name, "不得含有无法识别的字符。");
        }
    }

    private RunSet found(String search) {
        NamesThen names = people.everybody();
        List<String> starters = names.ids().stream()
                .filter(person -> names.everCalled(person).stream()
                        .anyMatch(name -> NormalForm.NAME.of(name).contains(search)))
                .toList();
        return RunSet.found(search, starters);
    }
}
