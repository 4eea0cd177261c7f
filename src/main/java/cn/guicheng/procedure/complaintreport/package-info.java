/**
 * The monthly report on customer requests (投诉月报): drafted with the month's figures, completed by the head of customer service
 * with corrective requirements, sent up to the general manager (COMP-10); and the figures themselves, weekly too (COMP-41).
 */
package cn.guicheng.procedure.complaintreport;
