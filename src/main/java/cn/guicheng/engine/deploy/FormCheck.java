package cn.guicheng.engine.deploy;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.FormElements;
import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.FormTables;
import cn.guicheng.engine.model.ProcedureModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether every step's form is there, can be read, and names nothing that there is not. */
@Component
class FormCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        ProcedureModel model = candidate.model().model();
        Stream.concat(Stream.of(model.startEvent()), model.userTasks().stream())
                .filter(step -> step.formKey() != null)
                .forEach(step -> check(step, candidate, findings));
        return findings;
    }

    private static void check(ProcedureModel.Step step, Candidate candidate, List<String> findings) {
        String name = Candidate.form(step.formKey());
        String html = candidate.forms().get(name);
        if (!step.formKey().startsWith(Candidate.FORM_KEY_PREFIX) || html == null) {
            findings.add(step.id() + "：表单 " + step.formKey() + " 不存在，请改正 camunda:formKey，或补上这个文件");
            return;
        }
        String place = step.id() + "：表单 " + name + "：";
        new FormElements(candidate.slug(), candidate.files()::has)
                .findings(html)
                .forEach(finding -> findings.add(place + finding));
        new FormText(html, candidate).findings().forEach(finding -> findings.add(place + finding));
        try {
            contract(step, FormDefinition.parse(html), candidate).forEach(finding -> findings.add(place + finding));
        } catch (RuntimeException e) {
            findings.add(place + e.getMessage());
        }
    }

    private static List<String> contract(ProcedureModel.Step step, FormDefinition form, Candidate candidate) {
        List<String> findings = new ArrayList<>(new FormTables(form, candidate.files()::read).findings());
        boolean corrects = ProcedureModel.isCorrection(step.id())
                || form.field("decision")
                        .map(FormField::options)
                        .filter(options -> options.containsKey("resubmit"))
                        .isPresent();
        if (corrects && !form.prefilled()) {
            findings.add("更正的表单没有带出原来填写的内容，请在 <form> 上加 data-prefilled");
        }
        Set<String> words = new HashSet<>(candidate.model().variablesKnown());
        words.add("today");
        FormTables.variables(form)
                .filter(name -> !candidate.model().knowsVariable(name))
                .forEach(name -> findings.add("没有“" + name + "”这个字段或变量，请改正" + Nearest.hint(name, words)));
        return findings;
    }
}
