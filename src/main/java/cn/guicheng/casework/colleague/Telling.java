package cn.guicheng.casework.colleague;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.absence.Reachable;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.reader.CaseReaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 抄送: whoever may see a case, open or ended, has others see it too. */
@Component
public class Telling {
    private static final int MOST = 50;
    private static final String PEOPLE = "抄送对象";
    private static final String COMMENT = "抄送说明";

    private final Cases cases;
    private final CaseVisibility visibility;
    private final Organisation organisation;
    private final Reachable reachable;
    private final CaseReaders readers;
    private final ProcedureModels models;
    private final Notices notices;

    Telling(
            Cases cases,
            CaseVisibility visibility,
            Organisation organisation,
            Reachable reachable,
            CaseReaders readers,
            ProcedureModels models,
            Notices notices) {
        this.cases = cases;
        this.visibility = visibility;
        this.organisation = organisation;
        this.reachable = reachable;
        this.readers = readers;
        this.models = models;
        this.notices = notices;
    }

    /** All of them or none; refuses in the order of the outside contract. {@code sent} has {@code people} and {@code comment}. */
    @Transactional
    public void tell(String caseNumber, String person, SentWords sent) {
        CaseRecord found = known(caseNumber, person);
        Set<String> known =
                sent.texts("people").stream().filter(organisation::exists).collect(Collectors.toSet());
        if (known.stream().anyMatch(to -> visibility.isConcealed(to, caseNumber))) {
            throw Refusal.forbidden("抄送对象中有人不得知悉本单据（SOD-10），没有抄送给任何人。");
        }
        known.stream().flatMap(to -> objection(to).stream()).findFirst().ifPresent(objection -> {
            throw Refusal.clash(PEOPLE + "：" + objection);
        });
        Set<String> people = sent.required("people", PEOPLE, MOST);
        people.stream().filter(to -> !organisation.exists(to)).findFirst().ifPresent(nobody -> {
            throw Refusal.invalid(PEOPLE, "没有“%s”这个人。".formatted(nobody));
        });
        String comment = sent.required("comment", COMMENT);
        people.forEach(to -> readers.add(caseNumber, to));
        notices.tell(
                new Occasion(
                        // Who presses twice tells once.
                        String.join(
                                "/",
                                "told",
                                caseNumber,
                                person,
                                fingerprint(comment).toString()),
                        NoticeKind.REPORT.id(),
                        caseNumber,
                        models.of(found.processDefinitionId()).key(),
                        null,
                        "%s抄送给您\n%s".formatted(organisation.nameOf(person), comment)),
                people);
    }

    private static UUID fingerprint(String words) {
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }

    /** User ids of those whom the person may tell of the case. */
    public Set<String> people(String caseNumber, String person) {
        known(caseNumber, person);
        return organisation.peopleNames().keySet().stream()
                .filter(to -> !to.equals(person))
                .filter(to -> objection(to).isEmpty())
                .filter(to -> !visibility.isConcealed(to, caseNumber))
                .collect(Collectors.toSet());
    }

    /** An account that only runs the program, or the administrator's, belongs to nobody who reads cases. */
    private Optional<String> objection(String to) {
        Optional<String> unreachable = reachable.objection(to);
        return unreachable.isPresent() || organisation.isOfTheOffice(to)
                ? unreachable
                : Optional.of("%s不在任何部门或岗位，不能抄送。".formatted(organisation.nameOf(to)));
    }

    private CaseRecord known(String caseNumber, String person) {
        return cases.find(caseNumber)
                .filter(found -> visibility.maySee(person, caseNumber))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
    }
}
