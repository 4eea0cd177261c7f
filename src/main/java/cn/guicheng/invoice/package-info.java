/** Invoices claimed: each once, office-wide. */
package cn.guicheng.invoice;
