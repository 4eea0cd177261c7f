package cn.guicheng.web.people;

import cn.guicheng.casework.cases.OpenCasesOfPerson;
import cn.guicheng.casework.cases.PostActs;
import cn.guicheng.casework.cases.PostActs.Act;
import cn.guicheng.casework.separation.StandIns;
import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.office.absence.StoodIn;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.PersonEntry;
import cn.guicheng.office.people.Personnel;
import cn.guicheng.office.people.Signatories;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.person.AccountRegister;
import cn.guicheng.register.person.Closure;
import cn.guicheng.register.reading.Wording;
import java.text.Collator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who holds what, who is away, which posts hang on one person or on nobody, and what those left who are gone. */
@Component
record StaffOverview(
        Personnel personnel,
        Organisation organisation,
        PostActs acts,
        Signatories signatories,
        Absences absences,
        StoodIn stoodIn,
        AccountRegister accounts,
        OpenCasesOfPerson cases,
        TaskOffers offers,
        Clock clock) {
    /** The whole of it. */
    record Overview(List<OnePerson> people, List<OnePost> posts, List<WhoLeft> left) {}

    /** {@code away}: null where they are there. */
    record OnePerson(String id, String name, String email, String department, List<String> posts, Away away) {}

    /** {@code substitute}: name, or null where nobody stands in. */
    record Away(OffsetDateTime from, OffsetDateTime to, String substitute) {}

    /**
     * A post, or a department as far as tasks are offered to it.
     *
     * @param holders names
     * @param present how many of them are there, or somebody stands in for them who is
     * @param procedures what hangs on it, by the name of the procedure; last for whom it stands in
     * @param openTasks how many are offered to it now, claimed or not
     */
    record OnePost(
            String id, String name, List<String> holders, int present, List<InProcedure> procedures, long openTasks) {}

    record InProcedure(String name, List<String> steps) {}

    /** {@code answeredBy}: name of the group that has the cases now. */
    record WhoLeft(
            String id, String name, OffsetDateTime closedAt, String reason, String answeredBy, List<LeftCase> cases) {}

    record LeftCase(String caseNumber, String procedure) {}

    Overview now() {
        Map<String, PersonEntry> present = personnel.present();
        Map<String, Absence> away = away();
        return new Overview(people(present, away), posts(present), left());
    }

    private Map<String, Absence> away() {
        OffsetDateTime now = OffsetDateTime.now(clock);
        return absences.open().stream()
                .filter(absence -> !absence.startsAt().isAfter(now))
                .collect(Collectors.toMap(Absence::person, Function.identity(), (one, other) -> one));
    }

    private List<OnePerson> people(Map<String, PersonEntry> present, Map<String, Absence> away) {
        Map<String, String> departments = personnel.departments();
        Map<String, String> posts = personnel.posts();
        return present.values().stream()
                .map(person -> new OnePerson(
                        person.id(),
                        person.name(),
                        person.email(),
                        person.departments().stream().map(departments::get).collect(Collectors.joining("、")),
                        person.posts().stream().map(posts::get).toList(),
                        away(away.get(person.id()), present)))
                .sorted(inOrder(OnePerson::department, OnePerson::name))
                .toList();
    }

    private static Away away(Absence absence, Map<String, PersonEntry> present) {
        if (absence == null) {
            return null;
        }
        PersonEntry substitute = absence.substitute() == null ? null : present.get(absence.substitute());
        return new Away(
                Wording.officeTime(absence.startsAt()),
                Wording.officeTime(absence.endsAt()),
                substitute == null ? null : substitute.name());
    }

    /** In the order in which they need somebody. */
    private List<OnePost> posts(Map<String, PersonEntry> present) {
        Map<String, Long> open = offers.openByGroup();
        Map<String, List<Act>> procedures = acts.all().stream()
                .collect(Collectors.groupingBy(act -> act.model().name(), LinkedHashMap::new, Collectors.toList()));
        Set<String> awayAlone = stoodIn.awayAlone();
        Set<String> technical = personnel.technicalGroups();
        return personnel.posts().entrySet().stream()
                .filter(post -> !technical.contains(post.getKey()))
                .map(post -> {
                    List<PersonEntry> holders = present.values().stream()
                            .filter(person -> person.posts().contains(post.getKey()))
                            .toList();
                    return new OnePost(
                            post.getKey(),
                            post.getValue(),
                            holders.stream().map(PersonEntry::name).toList(),
                            (int) holders.stream()
                                    .filter(holder -> !awayAlone.contains(holder.id()))
                                    .count(),
                            hangingOn(post.getKey(), procedures),
                            open.getOrDefault(post.getKey(), 0L));
                })
                .sorted(Comparator.comparingInt(OnePost::present).thenComparing(inOrder(OnePost::name, OnePost::id)))
                .toList();
    }

    private List<InProcedure> hangingOn(String post, Map<String, List<Act>> procedures) {
        Stream<InProcedure> done = procedures.entrySet().stream()
                .map(procedure -> new InProcedure(
                        procedure.getKey(),
                        procedure.getValue().stream()
                                .filter(act -> acts.isDoneBy(post, act))
                                .map(act -> act.step().name())
                                .distinct()
                                .toList()))
                .filter(found -> !found.steps().isEmpty())
                .sorted(inOrder(InProcedure::name, InProcedure::name));
        return Stream.concat(done, standingIn(post)).toList();
    }

    private Stream<InProcedure> standingIn(String post) {
        List<String> others = Stream.concat(
                        StandIns.firstFor(post).stream().map(organisation::groupName),
                        StandIns.forAnyOther(post) ? Stream.of("其他各岗位") : Stream.empty())
                .toList();
        return others.isEmpty() ? Stream.empty() : Stream.of(new InProcedure("代签", others));
    }

    private List<WhoLeft> left() {
        Set<String> some = cases.peopleWhoLeftSome();
        return accounts.closed().stream()
                .filter(closure -> some.contains(closure.person()))
                .map(this::left)
                .toList();
    }

    private WhoLeft left(Closure closure) {
        List<LeftCase> open = cases.of(closure.person()).stream()
                .map(found -> new LeftCase(found.caseNumber(), found.procedureName()))
                .toList();
        return new WhoLeft(
                closure.person(),
                organisation.nameOf(closure.person()),
                Wording.officeTime(closure.closedAt()),
                closure.reason(),
                organisation.groupName(signatories.inChargeOf(closure.person())),
                open);
    }

    private static <T> Comparator<T> inOrder(Function<T, String> first, Function<T, String> second) {
        Comparator<Object> sounds = Collator.getInstance(Locale.CHINA);
        return Comparator.comparing(first, sounds::compare).thenComparing(second, sounds::compare);
    }
}
