package cn.guicheng.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/** The engine as it is, with the same models, tables, people and settings, and nothing of ours. */
final class BareEngine implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource();
    private final ProcessEngine engine;

    BareEngine(String url, Counted counted, Map<String, List<String>> people) {
        pool.setJdbcUrl(url);
        pool.setConnectionInitSql("set jit = off");
        engine = configuration(counted.around(pool)).buildProcessEngine();
        people.forEach(this::add);
        grant(Resources.PROCESS_INSTANCE, Permissions.CREATE);
        grant(Resources.PROCESS_DEFINITION, Permissions.READ, Permissions.CREATE_INSTANCE);
        deploy("decisions/limits/expense-standard.dmn");
        deploy("decisions/limits/payment-route.dmn");
        deploy("processes/payment-approval.bpmn", "decisions/payment-approval/payment-audit.dmn");
        deploy("processes/reimbursement.bpmn");
    }

    private static StandaloneProcessEngineConfiguration configuration(DataSource database) {
        StandaloneProcessEngineConfiguration settings = new StandaloneProcessEngineConfiguration();
        settings.setProcessEngineName("bare");
        settings.setDataSource(database);
        settings.setDatabaseSchemaUpdate("true");
        settings.setHistory("full");
        settings.setAuthorizationEnabled(true);
        settings.setAuthorizationCheckRevokes("always");
        settings.setDefaultUserPermissionNameForTask("TASK_WORK");
        settings.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
        settings.setJobExecutorActivate(false);
        settings.setDbMetricsReporterActivate(false);
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setDefaultSerializationFormat("application/json");
        settings.setEnforceHistoryTimeToLive(false);
        settings.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        settings.setBeans(beans());
        return settings;
    }

    /** Delegates that do nothing but what the models need to go on. */
    private static Map<Object, Object> beans() {
        Map<Object, Object> beans = new HashMap<>();
        for (String name : List.of(
                "closeClaimDelegate",
                "postPaymentDelegate",
                "recordAuditResultDelegate",
                "recordVoucherDelegate",
                "refuseClaimDelegate",
                "returnClaimDelegate",
                "reviseClaimDelegate",
                "withdrawClaimDelegate")) {
            beans.put(name, (JavaDelegate) execution -> {});
        }
        beans.put("registerClaimDelegate", (JavaDelegate) execution -> {
            execution.setVariable("amountInCents", 12_345L);
            execution.setVariable("largestLineInCents", 12_345L);
        });
        beans.put("registerPaymentRequestDelegate", (JavaDelegate)
                execution -> execution.setVariable("chainStartedAt", new java.util.Date()));
        return beans;
    }

    /** The claim, with what our start adds to it. */
    static Map<String, Object> values(Map<String, Object> claim) {
        Map<String, Object> values = new HashMap<>(claim);
        values.put("startedBy", "lina");
        List.of("priorConsentBy", "specialReportNumber", "resumeAt", "chainStartedAt")
                .forEach(name -> values.put(name, null));
        return values;
    }

    private void add(String person, List<String> groups) {
        User user = engine.getIdentityService().newUser(person);
        engine.getIdentityService().saveUser(user);
        for (String id : groups) {
            if (engine.getIdentityService().createGroupQuery().groupId(id).count() == 0) {
                Group group = engine.getIdentityService().newGroup(id);
                engine.getIdentityService().saveGroup(group);
            }
            engine.getIdentityService().createMembership(person, id);
        }
    }

    private void grant(Resource resource, Permissions... permissions) {
        Authorization everybody =
                engine.getAuthorizationService().createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everybody.setResource(resource);
        everybody.setResourceId(Authorization.ANY);
        everybody.setPermissions(permissions);
        engine.getAuthorizationService().saveAuthorization(everybody);
    }

    private void deploy(String... files) {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        for (String file : files) {
            try {
                deployment.addString(file, Files.readString(Path.of(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        deployment.deploy();
    }

    ProcessEngine engine() {
        return engine;
    }

    @Override
    public void close() {
        engine.close();
        pool.close();
    }
}
