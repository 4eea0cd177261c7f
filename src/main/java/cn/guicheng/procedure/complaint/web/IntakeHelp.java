package cn.guicheng.procedure.complaint.web;

import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.procedure.complaint.Complaint;
import cn.guicheng.web.kit.CurrentPerson;
import org.springframework.stereotype.Component;

/** Who is helped in taking down a customer's request: it shows what customers told the office. */
@Component
record IntakeHelp(CurrentPerson person, StartRights startRights, ProcedureModels models) {
    private static final String CUSTOMER_SERVICE = "customer-service";

    /** The form of the intake, which says what its fields take; refuses (403) whoever has nothing to do with intakes. */
    FormDefinition form() {
        String id = person.id();
        boolean allowed = startRights.mayStart(Complaint.KEY, id)
                || person.groups().contains(CUSTOMER_SERVICE)
                || person.isAdministrator();
        if (!allowed) {
            throw Refusal.forbidden("客户的资料和诉求只供登记诉求的岗位和客户服务部查阅。");
        }
        return models.latestStartForm(Complaint.KEY);
    }
}
