package cn.guicheng.procedure.limitchange;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.limit.TableReview;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.backtest.BackTestResult;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.limitchange.LimitChanges;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts the case of a proposal and enters it in the register, in one transaction. */
@Component
class LimitChangeProcess {
    /** Sums as texts: whoever reads them again must not round them. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withConfigOverride(
                    BigDecimal.class, sum -> sum.setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING)))
            .build();

    private final TableVersions versions;
    private final ProgramStart cases;
    private final LimitChanges changes;

    LimitChangeProcess(TableVersions versions, ProgramStart cases, LimitChanges changes) {
        this.versions = versions;
        this.cases = cases;
        this.changes = changes;
    }

    /**
     * Returns the number of the case.
     *
     * @throws Refusal 409 where another version came into force since the review
     */
    @Transactional
    public String start(Proposal proposal, TableReview review, BackTestResult backTest) {
        versions.lock(proposal.limitTable());
        if (versions.inForce(proposal.limitTable()).orElseThrow().number()
                != review.base().number()) {
            throw tableMovedOn(review.base().name());
        }
        String caseNumber = cases.start(LimitChangeCase.KEY, variables(proposal, review, backTest));
        changes.propose(change(caseNumber, proposal, review, backTest));
        return caseNumber;
    }

    static Refusal tableMovedOn(String table) {
        return Refusal.clash("规则表“%s”已有新的版本生效，请在新版本上重新修改、试算后再提出。".formatted(table));
    }

    private static Map<String, Object> variables(Proposal proposal, TableReview review, BackTestResult backTest) {
        Map<String, Object> variables = new HashMap<>();
        variables.put(LimitChangeCase.TABLE_NAME.name(), review.base().name());
        variables.put(LimitChangeCase.REASON.name(), proposal.reason());
        variables.put(
                LimitChangeCase.EFFECTIVE_FROM.name(),
                proposal.effectiveFrom() == null
                        ? null
                        : Date.from(proposal.effectiveFrom().toInstant()));
        variables.put(LimitChangeCase.BASE_VERSION.name(), review.base().number());
        variables.put(LimitChangeCase.BACK_TEST.name(), BackTestSentence.of(backTest));
        variables.put(LimitChangeCase.DIFFERENCE, list(review.difference()));
        variables.put(LimitChangeCase.FINDINGS, list(review.findings()));
        variables.put(LimitChangeCase.TRANSITIONS, list(backTest.transitions()));
        return variables;
    }

    private static LimitChange change(
            String caseNumber, Proposal proposal, TableReview review, BackTestResult backTest) {
        return new LimitChange(
                caseNumber,
                proposal.limitTable(),
                proposal.proposer(),
                null,
                proposal.reason(),
                proposal.effectiveFrom(),
                review.base().number(),
                null,
                "proposed",
                review.dmn(),
                json(review.difference()),
                json(review.findings()),
                json(backTest),
                null,
                null,
                null);
    }

    /** An empty list is none: the sheet shows no table without rows. */
    private static Object list(List<?> list) {
        return list.isEmpty() ? null : SpinValues.jsonValue(json(list)).create();
    }

    private static String json(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
