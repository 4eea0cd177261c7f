package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.procedure.complaint.Complaint;
import cn.guicheng.register.person.NamesThen;
import cn.guicheng.register.person.PeopleAsOf;
import cn.guicheng.register.request.RequestFigures.Aspect;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What requests are told apart by, and what its values are called: as the forms and the model of the procedure say. */
@Component
record RequestWords(ProcedureModels models, PeopleAsOf people) {
    /** The variable of the procedure that has the value. */
    static String name(Aspect aspect) {
        return switch (aspect) {
            case REQUEST_TYPE -> Complaint.REQUEST_TYPE.name();
            case TOPIC -> Complaint.TOPIC.name();
            case SEVERITY -> Complaint.SEVERITY.name();
            case ROOT_CAUSE -> Complaint.ROOT_CAUSE.name();
            case DEPARTMENT -> Complaint.DEPARTMENT.name();
            case CHANNEL -> Complaint.CHANNEL.name();
        };
    }

    static String title(Aspect aspect) {
        return switch (aspect) {
            case REQUEST_TYPE -> "诉求性质";
            case TOPIC -> "类别";
            case SEVERITY -> "严重程度";
            case ROOT_CAUSE -> "原因";
            case DEPARTMENT -> "承办部门";
            case CHANNEL -> "来源";
        };
    }

    /** What is said of a request that has no value yet. */
    static String missing(Aspect aspect) {
        return switch (aspect) {
            case ROOT_CAUSE -> "未填原因";
            case DEPARTMENT -> "未派工";
            default -> "未填";
        };
    }

    /** Words by value; departments as they were called at that moment. */
    Map<String, String> of(Aspect aspect, OffsetDateTime then) {
        if (aspect == Aspect.DEPARTMENT) {
            NamesThen groups = people.allGroups();
            return groups.ids().stream().collect(Collectors.toMap(group -> group, group -> groups.at(group, then)));
        }
        String name = name(aspect);
        Map<String, String> words = new HashMap<>();
        models.latest(Complaint.KEY)
                .property("options." + name)
                .map(Texts::pairs)
                .ifPresent(words::putAll);
        forms().flatMap(form -> form.field(name).stream())
                .map(FormField::options)
                .forEach(options -> options.forEach(words::putIfAbsent));
        return words;
    }

    private Stream<FormDefinition> forms() {
        return Stream.of(
                models.latestStartForm(Complaint.KEY), models.latestTaskForm(Complaint.KEY, Complaint.RESOLVE));
    }
}
