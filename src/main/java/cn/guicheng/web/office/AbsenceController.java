package cn.guicheng.web.office;

import cn.guicheng.casework.absence.AbsenceAsked;
import cn.guicheng.casework.absence.AbsenceDesk;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.web.kit.CurrentPerson;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is away and who stands in: entered by oneself, one's head or the administrator. */
@RestController
@RequestMapping({"/api/absences", "/camunda/api/guicheng/absences"})
record AbsenceController(CurrentPerson person, Organisation organisation, AbsenceDesk desk, Clock clock) {
    record Entered(String id) {}

    /**
     * An absence as people read it.
     *
     * @param substitute user id, or null; {@code substituteName} goes with it
     * @param running whether it is under way
     * @param endable whether the reader may end it
     */
    record Told(
            String id,
            String person,
            String personName,
            OffsetDateTime from,
            OffsetDateTime to,
            String substitute,
            String substituteName,
            boolean running,
            boolean endable) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Entered enter(@RequestBody(required = false) String body) {
        String by = person.id();
        AbsenceBody sent = AbsenceBody.read(body);
        checkMayEnter(by, sent.person());
        AbsenceAsked asked = sent.asked(by);
        if (asked.substitute() != null && !organisation.exists(asked.substitute())) {
            throw Refusal.invalid("代理人", "没有这个人。");
        }
        return new Entered(String.valueOf(desk.enter(asked).id()));
    }

    /** Somebody unknown is told only to those who enter absences of others. */
    private void checkMayEnter(String by, String away) {
        boolean known = organisation.exists(away);
        if (known ? !desk.mayEnterFor(by, away) : !desk.mayEnterForOthers(by)) {
            throw Refusal.forbidden("离岗只能由本人、其负责人或系统管理员登记。");
        }
        if (!known) {
            throw Refusal.invalid("离岗人", "没有这个人。");
        }
    }

    @GetMapping
    List<Told> open() {
        String reader = person.id();
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<Absence> seen = desk.seenBy(reader);
        Map<String, String> names = organisation.namesOf(seen.stream()
                .flatMap(absence -> Stream.of(absence.person(), absence.substitute()))
                .filter(one -> one != null)
                .distinct()
                .toList());
        return seen.stream()
                .map(absence -> new Told(
                        String.valueOf(absence.id()),
                        absence.person(),
                        names.get(absence.person()),
                        Wording.officeTime(absence.startsAt()),
                        Wording.officeTime(absence.endsAt()),
                        absence.substitute(),
                        absence.substitute() == null ? null : names.get(absence.substitute()),
                        absence.hasBegun(now),
                        desk.mayEnterFor(reader, absence.person())))
                .toList();
    }

    /** User id and name. */
    record Somebody(String id, String name) {}

    /** Those of whom the reader may enter absences, oneself first. */
    @GetMapping("/people")
    List<Somebody> people() {
        String reader = person.id();
        List<String> people = desk.peopleOf(reader);
        Map<String, String> names = organisation.namesOf(people);
        return people.stream().map(id -> new Somebody(id, names.get(id))).toList();
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable String id) {
        desk.end(number(id), person.id());
    }

    private static long number(String id) {
        // Any other is none that was ever given out.
        return id.matches("[0-9]{1,18}") ? Long.parseLong(id) : -1;
    }
}
