package cn.guicheng.web.casework;

import cn.guicheng.casework.guard.FormPreviews;
import cn.guicheng.casework.guard.FormPreviews.FormName;
import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.casework.sheet.StartRehearsal;
import cn.guicheng.engine.form.Finding;
import cn.guicheng.engine.form.FormPreview;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.web.kit.CurrentPerson;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would be said of a form if it were handed in as it is now, while it is still being filled in. */
@RestController
@RequestMapping({"/api/forms/{slug}/{form}", "/camunda/api/guicheng/forms/{slug}/{form}"})
record FormCheckController(CurrentPerson person, FormPreviews previews, StartRehearsal rehearsal) {
    private static final String FIELDS = "fields";
    private static final String TASK = "task";
    private static final String CASE = "caseNumber";

    /** The first thing wrong with each field; empty where the form would be accepted. */
    @PostMapping("/check")
    List<Finding> check(
            @PathVariable String slug, @PathVariable String form, @RequestBody(required = false) String body) {
        return preview(slug, form, body).findings();
    }

    /** The same, and what the server reckons. */
    @PostMapping("/preview")
    FormPreview preview(
            @PathVariable String slug, @PathVariable String form, @RequestBody(required = false) String body) {
        SentObject sent = SentObject.of(body);
        String task = sent.text(TASK).orElse(null);
        String caseNumber = sent.text(CASE).orElse(null);
        FormName name = new FormName(slug, form);
        Supplier<Map<String, JsonNode>> fields = () -> {
            Map<String, JsonNode> all = fields(body);
            if (!sent.node(FIELDS).isObject()) {
                all.keySet().removeAll(Set.of(TASK, CASE));
            }
            return all;
        };
        return task == null && caseNumber == null
                ? previews.ofStart(name, person.id(), fields)
                : previews.ofTask(name, task, caseNumber, person.id(), fields);
    }

    /** Who would have the case first; what starting it would be refused with is the answer here too. */
    @PostMapping("/first-steps")
    List<Waiting> firstSteps(
            @PathVariable String slug, @PathVariable String form, @RequestBody(required = false) String body) {
        if (!form.equals("start")) {
            throw Refusal.unknown("没有这张表单。");
        }
        return rehearsal.of(slug, person.id(), () -> fields(body));
    }

    /** Refuses (400) what is no form; read only for those who could hand it in. */
    private static Map<String, JsonNode> fields(String body) {
        if (body == null || body.isBlank()) {
            throw Refusal.invalid("请求内容", "须为表单各项的值。");
        }
        JsonNode all = SentObject.of(body).as(ObjectNode.class);
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        (all.path(FIELDS).isObject() ? all.path(FIELDS) : all)
                .properties()
                .forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
        return fields;
    }

    /** A value as it is, or as the engine's own REST writes one. */
    private static JsonNode plain(JsonNode value) {
        return value.isObject() && value.has("value") ? value.path("value") : value;
    }
}
