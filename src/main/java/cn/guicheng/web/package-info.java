/** The way in: doors, pages and answers that serve every procedure. What serves one lies with the procedure. */
package cn.guicheng.web;
