/** What customer service is told about a request while it is being taken down. */
package cn.guicheng.procedure.complaint.web;
