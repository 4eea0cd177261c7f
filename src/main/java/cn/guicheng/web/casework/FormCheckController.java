package cn.guicheng.web.casework;

import cn.guicheng.casework.guard.FormPreviews;
import cn.guicheng.casework.guard.FormPreviews.FormName;
import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.casework.sheet.StartRehearsal;
import cn.guicheng.engine.form.Finding;
import cn.guicheng.engine.form.FormPreview;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.CurrentPerson;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What would be said of a form if it were handed in as it is now, while it is still being filled in. */
@RestController
@RequestMapping({"/api/forms/{slug}/{form}", "/camunda/api/guicheng/forms/{slug}/{form}"})
record FormCheckController(CurrentPerson person, FormPreviews previews, StartRehearsal rehearsal) {
    /** The first thing wrong with each field; empty where the form would be accepted. */
    @PostMapping("/check")
    List<Finding> check(@PathVariable String slug, @PathVariable String form, @RequestBody JsonNode body) {
        return preview(slug, form, body).findings();
    }

    /** The same, and what the server reckons. */
    @PostMapping("/preview")
    FormPreview preview(@PathVariable String slug, @PathVariable String form, @RequestBody JsonNode body) {
        if (!body.isObject()) {
            throw Refusal.invalid("请求内容", "须为表单各项的值。");
        }
        boolean wrapped = body.path("fields").isObject();
        Map<String, JsonNode> fields = fields(wrapped ? body.path("fields") : body);
        String task = wrapped ? text(body.path("task")) : text(fields.remove("task"));
        String caseNumber = wrapped ? text(body.path("caseNumber")) : text(fields.remove("caseNumber"));
        FormName name = new FormName(slug, form);
        return task == null && caseNumber == null
                ? previews.ofStart(name, person.id(), fields)
                : previews.ofTask(name, task, caseNumber, person.id(), fields);
    }

    /** Who would have the case first; what starting it would be refused with is the answer here too. */
    @PostMapping("/first-steps")
    List<Waiting> firstSteps(@PathVariable String slug, @PathVariable String form, @RequestBody JsonNode body) {
        if (!form.equals("start")) {
            throw Refusal.unknown("没有这张表单。");
        }
        if (!body.isObject()) {
            throw Refusal.invalid("请求内容", "须为表单各项的值。");
        }
        return rehearsal.of(slug, person.id(), fields(body.path("fields").isObject() ? body.path("fields") : body));
    }

    private static Map<String, JsonNode> fields(JsonNode body) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        body.properties().forEach(field -> fields.put(field.getKey(), plain(field.getValue())));
        return fields;
    }

    /** A value as it is, or as the engine's own REST writes one. */
    private static JsonNode plain(JsonNode value) {
        return value.isObject() && value.has("value") ? value.path("value") : value;
    }

    private static String text(JsonNode value) {
        return value == null || !value.isTextual() || value.textValue().isBlank() ? null : value.textValue();
    }
}
