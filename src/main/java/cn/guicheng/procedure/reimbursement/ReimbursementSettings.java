package cn.guicheng.procedure.reimbursement;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of reimbursement.
 *
 * @param maxResubmissions how often a returned claim may be handed in again; a further return ends it refused (AMB-03, [P])
 */
@ConfigurationProperties("guicheng.reimbursement")
record ReimbursementSettings(@DefaultValue("2") int maxResubmissions) {}
