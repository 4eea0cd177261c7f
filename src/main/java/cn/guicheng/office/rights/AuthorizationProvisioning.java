package cn.guicheng.office.rights;

import cn.guicheng.engine.model.LimitTableFiles;
import cn.guicheng.office.inbox.InboxFilters;
import cn.guicheng.office.people.Provisioning;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants what groups may do, at every start what is missing. Who may start a procedure is read from its own model. */
@Component
public class AuthorizationProvisioning {
    /** The posts that see every case; seeing is not doing. */
    private static final List<String> SEE_ALL = List.of("general-manager", "internal-auditor", "process-owner");

    private static final String LIMIT_MANAGERS = "limit-manager";
    private static final String ADMINISTRATORS = "camunda-admin";
    private static final String ANY = Authorization.ANY;

    private final AuthorizationService authorizationService;
    private final RepositoryService repositoryService;
    private final InboxFilters inboxFilters;

    AuthorizationProvisioning(
            AuthorizationService authorizationService, RepositoryService repositoryService, InboxFilters inboxFilters) {
        this.authorizationService = authorizationService;
        this.repositoryService = repositoryService;
        this.inboxFilters = inboxFilters;
    }

    /** A second time changes nothing. */
    @Transactional
    public void provision() {
        Provisioning.run(this::bring);
    }

    private void bring() {
        Arrays.stream(Resources.values()).forEach(resource -> grant(ADMINISTRATORS, resource, ANY, Permissions.ALL));
        grantEverybody();
        SEE_ALL.forEach(this::grantSeeing);
        grantLimitTables();
        repositoryService.createProcessDefinitionQuery().latestVersion().list().forEach(this::grantStarting);
    }

    private void grantEverybody() {
        grant(null, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(null, Resources.APPLICATION, "welcome", Permissions.ACCESS);
        grant(null, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
        inboxFilters.provision().forEach(filter -> grant(null, Resources.FILTER, filter, Permissions.READ));
    }

    private void grantSeeing(String group) {
        grant(group, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        // What everybody is granted on all instances (starting them) would be taken for the last word on reading them.
        grant(group, Resources.PROCESS_INSTANCE, ANY, Permissions.READ);
        grant(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_INSTANCE_VARIABLE,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.READ_HISTORY_VARIABLE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_TASK_VARIABLE);
        grant(group, Resources.DECISION_DEFINITION, ANY, Permissions.READ, Permissions.READ_HISTORY);
        grant(group, Resources.DECISION_REQUIREMENTS_DEFINITION, ANY, Permissions.READ);
        grant(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
    }

    /** Limit managers meet their tables in the monitoring application too; what decides there is not theirs to see. */
    private void grantLimitTables() {
        grant(LIMIT_MANAGERS, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        repositoryService.createDecisionDefinitionQuery().latestVersion().list().stream()
                .filter(LimitTableFiles::isOne)
                .forEach(definition ->
                        grant(LIMIT_MANAGERS, Resources.DECISION_DEFINITION, definition.getKey(), Permissions.READ));
    }

    /** Everybody may read the procedures, as anybody may read the manual; those whom a model names may start it. */
    private void grantStarting(ProcessDefinition definition) {
        grant(null, Resources.PROCESS_DEFINITION, definition.getKey(), Permissions.READ);
        repositoryService.getIdentityLinksForProcessDefinition(definition.getId()).stream()
                .map(IdentityLink::getGroupId)
                .forEach(group -> grant(
                        group,
                        Resources.PROCESS_DEFINITION,
                        definition.getKey(),
                        Permissions.READ,
                        Permissions.CREATE_INSTANCE));
    }

    /** {@code group} null grants it to everybody. */
    private void grant(String group, Resource resource, String resourceId, Permission... permissions) {
        int type = group == null ? Authorization.AUTH_TYPE_GLOBAL : Authorization.AUTH_TYPE_GRANT;
        var existing = authorizationService
                .createAuthorizationQuery()
                .authorizationType(type)
                .resourceType(resource)
                .resourceId(resourceId);
        if ((group == null ? existing : existing.groupIdIn(group)).count() > 0) {
            return;
        }
        Authorization authorization = authorizationService.createNewAuthorization(type);
        if (group != null) {
            authorization.setGroupId(group);
        }
        authorization.setResource(resource);
        authorization.setResourceId(resourceId);
        authorization.setPermissions(permissions);
        authorizationService.saveAuthorization(authorization);
    }
}
