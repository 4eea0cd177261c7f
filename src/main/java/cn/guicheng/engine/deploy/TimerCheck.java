package cn.guicheng.engine.deploy;

import cn.guicheng.engine.internal.TimerWords;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the engine can read the times that are written into the model; an expression gives them only in a case. */
@Component
class TimerCheck implements SlipCheck {
    private static final String WRONG = "%s：时间“%s”写得不对，请写 %s，或 ${变量}";

    @Override
    public List<String> of(Candidate candidate) {
        return Stream.of(
                        told(candidate, "timeDate", "2027-01-31T09:00:00 这样的时间"),
                        told(candidate, "timeDuration", "P3D（三天）、PT4H（四小时）这样的一段时间"),
                        told(candidate, "timeCycle", "R3/P1D（每天一次，共三次）这样的重复"),
                        tasks(candidate))
                .flatMap(findings -> findings)
                .toList();
    }

    private static Stream<String> told(Candidate candidate, String kind, String remedy) {
        return candidate
                .text()
                .texts("bpmn:" + kind)
                .filter(time -> !isExpression(time.value()) && !TimerWords.isReadable(kind, time.value()))
                .map(time -> WRONG.formatted(time.element(), time.value(), remedy));
    }

    /** When a task is due, and when one is reminded of it. */
    private static Stream<String> tasks(Candidate candidate) {
        return Stream.of("camunda:dueDate", "camunda:followUpDate")
                .flatMap(attribute -> candidate.text().attributes("bpmn:userTask", attribute))
                .filter(time -> !isExpression(time.getValue()) && !TimerWords.isReadable("timeDate", time.getValue()))
                .map(time -> WRONG.formatted(time.getKey(), time.getValue(), "2027-01-31T09:00:00 这样的时间"));
    }

    private static boolean isExpression(String text) {
        return text.contains("{");
    }
}
