package cn.guicheng.casework.cases;

import cn.guicheng.casework.cases.CasesOfPerson.Role;
import cn.guicheng.casework.cases.CasesOfPerson.State;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.register.signature.Signature;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases a person started that have not ended. */
@Component
public class OpenCasesOfPerson {
    private static final int ALL = 10_000;

    private static final String LEFT_BY =
            "select distinct s.person from " + CaseRows.EVER + " c join signature s on s.case_number = c.BUSINESS_KEY_"
                    + " join person p on p.person = s.person where c.END_TIME_ is null"
                    + " and c.SUPER_PROCESS_INSTANCE_ID_ is null and s.task = ? and p.closed_at is not null";

    private final CasesOfPerson cases;
    private final ProcedureModels models;
    private final Unrestricted unrestricted;
    private final JdbcClient jdbc;

    OpenCasesOfPerson(CasesOfPerson cases, ProcedureModels models, Unrestricted unrestricted, JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.models = models;
        this.unrestricted = unrestricted;
    }

    /** {@code procedure}: slug. */
    public record OpenCase(String caseNumber, String procedure, String procedureName) {}

    /** Newest first. */
    public List<OpenCase> of(String person) {
        return unrestricted.get(() -> cases.find(person, Role.STARTED, State.OPEN, "", 0, ALL)).cases().stream()
                .map(found -> open(found.caseNumber(), models.of(found.processDefinitionId())))
                .toList();
    }

    /** User ids of those whose accounts are closed and who left any. */
    public Set<String> peopleWhoLeftSome() {
        return jdbc.sql(LEFT_BY).param(Signature.START).query(String.class).set();
    }

    private static OpenCase open(String caseNumber, ProcedureModel model) {
        return new OpenCase(caseNumber, model.key(), model.name());
    }
}
