package cn.guicheng.office.rights;

import cn.guicheng.engine.internal.RightsOffice;
import cn.guicheng.office.account.AccountNews;
import cn.guicheng.office.people.Provisioning;
import cn.guicheng.register.access.What;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.springframework.stereotype.Component;

/** Whoever gives or takes a right of the engine is seen, in words. */
@Component
record RightsNews(AccountNews news) implements RightsOffice {
    private static final Map<Change, String> CHANGES =
            Map.of(Change.GIVEN, "新增权限", Change.CHANGED, "修改权限", Change.TAKEN, "删除权限");

    private static final Map<Resources, String> RESOURCES = Map.ofEntries(
            Map.entry(Resources.APPLICATION, "应用"),
            Map.entry(Resources.USER, "用户"),
            Map.entry(Resources.GROUP, "组"),
            Map.entry(Resources.GROUP_MEMBERSHIP, "组成员"),
            Map.entry(Resources.AUTHORIZATION, "权限"),
            Map.entry(Resources.FILTER, "筛选器"),
            Map.entry(Resources.PROCESS_DEFINITION, "流程定义"),
            Map.entry(Resources.TASK, "任务"),
            Map.entry(Resources.PROCESS_INSTANCE, "流程实例"),
            Map.entry(Resources.DEPLOYMENT, "部署"),
            Map.entry(Resources.DECISION_DEFINITION, "规则表"),
            Map.entry(Resources.DECISION_REQUIREMENTS_DEFINITION, "规则图"),
            Map.entry(Resources.BATCH, "批处理"),
            Map.entry(Resources.REPORT, "报表"),
            Map.entry(Resources.DASHBOARD, "仪表板"),
            Map.entry(Resources.TENANT, "租户"),
            Map.entry(Resources.TENANT_MEMBERSHIP, "租户成员"),
            Map.entry(Resources.OPERATION_LOG_CATEGORY, "操作日志"),
            Map.entry(Resources.OPTIMIZE, "分析"),
            Map.entry(Resources.HISTORIC_TASK, "历史任务"),
            Map.entry(Resources.HISTORIC_PROCESS_INSTANCE, "历史流程实例"),
            Map.entry(Resources.SYSTEM, "系统"));

    @Override
    public void changed(Change change, Authorization right, List<String> permissions, String actor) {
        if (!Provisioning.isRunning()) {
            String what = CHANGES.get(change);
            String words = words(right, permissions);
            news.tell(
                    What.RIGHT_CHANGED,
                    actor,
                    right.getUserId() != null ? right.getUserId() : right.getGroupId(),
                    what + "：" + words,
                    "%s：%s，%s。".formatted(what, holder(right), words));
        }
    }

    /** Such as 允许对“流程定义 *”：READ、UPDATE. */
    private static String words(Authorization right, List<String> permissions) {
        String kind = right.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE ? "禁止" : "允许";
        return "%s对“%s %s”：%s".formatted(kind, resource(right), right.getResourceId(), String.join("、", permissions));
    }

    private String holder(Authorization right) {
        if (right.getGroupId() != null) {
            return "组" + news.group(right.getGroupId());
        }
        return Authorization.ANY.equals(right.getUserId()) ? "所有人" : news.person(right.getUserId());
    }

    private static String resource(Authorization right) {
        return Arrays.stream(Resources.values())
                .filter(resource -> resource.resourceType() == right.getResourceType())
                .map(resource -> RESOURCES.getOrDefault(resource, resource.name()))
                .findFirst()
                .orElse(String.valueOf(right.getResourceType()));
    }
}
