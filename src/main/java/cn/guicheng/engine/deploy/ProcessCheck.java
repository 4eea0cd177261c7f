package cn.guicheng.engine.deploy;

import cn.guicheng.engine.deploy.ModelCheck.KnownGroups;
import cn.guicheng.engine.internal.OpinionTasks;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

/** Whether a procedure is named as its file, can run, is kept for some time, can be started by somebody, and uses no id of the program. */
@Component
record ProcessCheck(KnownGroups knownGroups) implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        for (Process process : candidate.bpmn().getModelElementsByType(Process.class)) {
            check(process, candidate.slug(), findings);
            checkStarters(process, candidate, findings);
        }
        if (candidate.bpmn().getModelElementById(OpinionTasks.STEP) != null) {
            findings.add(OpinionTasks.STEP + "：这个 id 是系统“征询”用的，模型不能用，请另取一个 id");
        }
        for (Message message : candidate.bpmn().getModelElementsByType(Message.class)) {
            if (message.getName() == null || !message.getName().startsWith(candidate.slug() + ".")) {
                findings.add("%s：消息名“%s”须以 %s. 开头，请改正".formatted(message.getId(), message.getName(), candidate.slug()));
            }
        }
        return findings;
    }

    private static void check(Process process, String slug, List<String> findings) {
        if (!process.getId().equals(slug)) {
            findings.add("流程 id “" + process.getId() + "” 与文件名不同，请改成 " + slug);
        }
        if (!process.isExecutable()) {
            findings.add(process.getId() + "：流程不能执行，请写 isExecutable=\"true\"");
        }
        if (process.getName() == null || process.getName().isBlank()) {
            findings.add(process.getId() + "：流程没有名称，请填写 name");
        }
        if (process.getCamundaHistoryTimeToLiveString() == null) {
            findings.add(process.getId() + "：没有写历史保留多久，请加 camunda:historyTimeToLive，如 P3650D（十年）");
        }
    }

    private void checkStarters(Process process, Candidate candidate, List<String> findings) {
        List<String> groups = process.getCamundaCandidateStarterGroupsList();
        boolean byHand = process.isCamundaStartableInTasklist()
                && !candidate.model().model().isCalledOnly();
        if (byHand && groups.isEmpty()) {
            findings.add(process.getId() + "：没有人可以发起，请加 camunda:candidateStarterGroups；只由其他流程调用的，请加属性 calledOnly");
        }
        groups.stream()
                .filter(group -> !knownGroups.test(group))
                .forEach(group ->
                        findings.add(process.getId() + "：没有 “" + group + "” 这个组，请改正 camunda:candidateStarterGroups"));
    }
}
