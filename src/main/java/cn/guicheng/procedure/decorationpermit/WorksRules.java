package cn.guicheng.procedure.decorationpermit;

import cn.guicheng.engine.form.Choices;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.limit.LimitAdvice;
import cn.guicheng.limit.LimitLookup;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works that the table forbids are refused at the desk, each by its name; nothing is started (DECO-19, AMB-14). */
@Component
record WorksRules(LimitLookup limits, ProcedureModels models) implements SubmissionRule {
    private static final String TABLE = "decoration-review";

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(DecorationPermit.KEY) && DecorationPermit.APPLICATIONS.contains(element);
    }

    @Override
    public void check(Submission submission) {
        if ("withdraw".equals(submission.text("decision"))) {
            return;
        }
        String scope = DecorationPermit.WORKS_SCOPE.name();
        List<String> forbidden = Choices.of(submission.text(scope)).stream()
                .filter(works -> advice(works)
                        .flatMap(advice -> advice.output("verdict"))
                        .filter("forbidden"::equals)
                        .isPresent())
                .toList();
        if (!forbidden.isEmpty()) {
            Map<String, String> words = models.latestStartForm(DecorationPermit.KEY)
                    .field(scope)
                    .orElseThrow()
                    .options();
            String named = forbidden.stream().map(words::get).collect(Collectors.joining("”“", "“", "”"));
            String reason = advice(forbidden.get(0)).map(LimitAdvice::reason).orElse("按《施工审核规则》禁止。");
            throw submission.invalid(scope, "%s属于禁止的施工，不予受理。%s".formatted(named, reason));
        }
    }

    private Optional<LimitAdvice> advice(String works) {
        return limits.advise(TABLE, Map.of(DecorationPermit.WORKS_SCOPE.name(), works));
    }
}
