package cn.guicheng.procedure.limitchange;

import cn.guicheng.limit.check.Finding;
import java.util.List;

/** Something refuses the proposed table; the findings say what. */
public class ProposalRefused extends Exception {
    private final transient List<Finding> findings;

    ProposalRefused(List<Finding> findings) {
        super("规则表："
                + findings.stream()
                        .filter(Finding::refuses)
                        .findFirst()
                        .orElseThrow()
                        .message());
        this.findings = findings;
    }

    /** All findings, what refuses first. */
    public List<Finding> findings() {
        return findings;
    }
}
