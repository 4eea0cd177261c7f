package cn.guicheng.office.rights;

import cn.guicheng.office.account.AccountNews;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** A right of the engine in words. */
final class AuthorizationWords {
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

    private AuthorizationWords() {}

    /** Such as 允许对“流程定义 *”：READ、UPDATE. */
    static String of(AuthorizationEntity authorization) {
        String kind = authorization.getAuthorizationType() == Authorization.AUTH_TYPE_REVOKE ? "禁止" : "允许";
        return "%s对“%s %s”：%s"
                .formatted(kind, resource(authorization), authorization.getResourceId(), permissions(authorization));
    }

    static String holderId(AuthorizationEntity authorization) {
        return authorization.getUserId() != null ? authorization.getUserId() : authorization.getGroupId();
    }

    static String holder(AuthorizationEntity authorization, AccountNews news) {
        if (authorization.getGroupId() != null) {
            return "组" + news.group(authorization.getGroupId());
        }
        return Authorization.ANY.equals(authorization.getUserId()) ? "所有人" : news.person(authorization.getUserId());
    }

    private static String resource(AuthorizationEntity authorization) {
        return Arrays.stream(Resources.values())
                .filter(resource -> resource.resourceType() == authorization.getResourceType())
                .map(resource -> RESOURCES.getOrDefault(resource, resource.name()))
                .findFirst()
                .orElse(String.valueOf(authorization.getResourceType()));
    }

    private static String permissions(AuthorizationEntity authorization) {
        Permission[] known = Context.getProcessEngineConfiguration()
                .getPermissionProvider()
                .getPermissionsForResource(authorization.getResourceType());
        return Arrays.stream(authorization.getPermissions(known))
                .map(Permission::getName)
                .filter(name -> !name.equals(Permissions.NONE.getName()))
                .collect(Collectors.joining("、"));
    }
}
