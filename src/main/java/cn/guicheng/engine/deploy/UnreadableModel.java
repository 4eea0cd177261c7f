package cn.guicheng.engine.deploy;

import java.util.List;

/** A flow chart that cannot be read at all, and why. */
class UnreadableModel extends RuntimeException {
    private final transient List<String> findings;

    UnreadableModel(List<String> findings) {
        super(String.join("\n", findings));
        this.findings = List.copyOf(findings);
    }

    List<String> findings() {
        return findings;
    }
}
