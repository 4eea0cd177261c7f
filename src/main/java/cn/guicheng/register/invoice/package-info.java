/** Invoices claimed: each once, office-wide. */
package cn.guicheng.register.invoice;
