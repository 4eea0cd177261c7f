package cn.guicheng;

import cn.guicheng.casework.find.CaseTextRebuild;
import cn.guicheng.casework.leaving.OrphanedTasks;
import cn.guicheng.engine.deploy.ModelCheck;
import cn.guicheng.engine.deploy.ProcedureDeployer;
import cn.guicheng.engine.internal.StartTurn;
import cn.guicheng.engine.own.OwnProcedures;
import cn.guicheng.flow.recorder.FlowRebuild;
import cn.guicheng.flow.recorder.HistoryRetention;
import cn.guicheng.flow.recorder.OfficeGauges;
import cn.guicheng.limit.release.Releases;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.OrganisationProvisioning;
import cn.guicheng.office.rights.AuthorizationProvisioning;
import cn.guicheng.web.archive.DemoItems;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What must be there before anybody is let in: this runs before the web server opens its port. */
@Configuration
@ConfigurationPropertiesScan
class Startup {
    @Bean
    SmartInitializingSingleton ready(
            OrganisationProvisioning organisation,
            Releases releases,
            ProcedureDeployer procedures,
            OwnProcedures ownProcedures,
            AuthorizationProvisioning authorizations,
            DemoItems demoItems,
            OfficeGauges gauges,
            HistoryRetention retention,
            FlowRebuild rebuild,
            CaseTextRebuild caseTexts,
            ObjectProvider<MeterRegistry> meters,
            OrphanedTasks orphanedTasks,
            StartTurn turn) {
        return () -> {
            organisation.provision();
            releases.bring();
            procedures.deploy();
            ownProcedures.bring(releases::bring);
            authorizations.provision();
            demoItems.bring();
            orphanedTasks.release();
            retention.apply();
            rebuild.runIfAsked();
            caseTexts.runWhereNeeded();
            meters.ifAvailable(gauges::bindTo);
            turn.pass();
        };
    }

    @Bean
    ModelCheck.KnownGroups knownGroups(Organisation organisation) {
        return organisation::groupExists;
    }

    @Bean
    ModelCheck.KnownPeople knownPeople(Organisation organisation) {
        return organisation::exists;
    }
}
