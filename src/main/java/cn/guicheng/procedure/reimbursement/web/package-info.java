/** What a claimant is told about a claim while it is being written. */
package cn.guicheng.procedure.reimbursement.web;
