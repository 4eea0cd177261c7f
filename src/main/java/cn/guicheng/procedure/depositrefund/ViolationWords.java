package cn.guicheng.procedure.depositrefund;

import cn.guicheng.engine.form.FormField;
import cn.guicheng.engine.form.ListColumn;
import cn.guicheng.engine.model.ProcedureModels;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What violations and damage are called: as the form for the assessment calls them. */
@Component
record ViolationWords(ProcedureModels models) {
    /** By kind. */
    Map<String, String> of(String processDefinitionId) {
        return models.taskForm(processDefinitionId, DepositRefund.ASSESS).field(DepositRefund.DEDUCTIONS).stream()
                .map(FormField::list)
                .flatMap(list -> list.columns().stream())
                .filter(column -> column.name().equals("violation"))
                .findFirst()
                .map(ListColumn::options)
                .orElse(Map.of());
    }
}
