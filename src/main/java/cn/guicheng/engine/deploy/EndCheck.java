package cn.guicheng.engine.deploy;

import java.util.List;
import org.springframework.stereotype.Component;

/** Whether every way to end a case says what it came to. */
@Component
class EndCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        return OutcomeCheck.findings(candidate.bpmn());
    }
}
