package cn.guicheng.casework.sheet;

import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.casework.sheet.CaseSheet.Waiting;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.model.ProcedureModels;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who would have a case first if it were started now: it is started, looked at and taken back in one transaction that is never committed.
 * So whatever decides it, tables and separation included, says what it will say.
 */
@Component
public class StartRehearsal {
    private final ProcedureModels models;
    private final StartRights startRights;
    private final RuntimeService runtimeService;
    private final WaitingSteps waiting;
    private final TransactionTemplate neverCommitted;

    StartRehearsal(
            ProcedureModels models,
            StartRights startRights,
            @Lazy RuntimeService runtimeService,
            WaitingSteps waiting,
            PlatformTransactionManager transactions) {
        this.models = models;
        this.startRights = startRights;
        this.runtimeService = runtimeService;
        this.waiting = waiting;
        this.neverCommitted = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
    }

    /**
     * The steps that would wait; none where the case would wait for nobody.
     *
     * @param fields plain values by the names of the start form's fields; read only where the person may start the procedure
     * @throws Refusal what handing it in would be refused with; 404 for an unknown procedure
     */
    public List<Waiting> of(String slug, String person, Supplier<Map<String, JsonNode>> fields) {
        String definition = models.latestId(slug).orElseThrow(() -> Refusal.unknown("没有这个流程。"));
        if (models.active().stream().noneMatch(model -> model.key().equals(slug))) {
            throw Refusal.forbidden("这个流程已停用，不能发起新单据。");
        }
        startRights.check(models.of(definition), person);
        Map<String, Object> values = Submission.plain(
                        person, null, models.startForm(definition), fields.get(), variable -> null)
                .values();
        return neverCommitted.execute(status -> {
            status.setRollbackOnly();
            String caseNumber = runtimeService
                    .createProcessInstanceById(definition)
                    .setVariables(values)
                    .execute()
                    .getBusinessKey();
            return waiting.of(List.of(caseNumber)).getOrDefault(caseNumber, List.of());
        });
    }
}
