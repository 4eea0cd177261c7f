/** What a person sees of a case, the same in forms, pages, mails and print: facts, papers, signatures, rules applied. */
package cn.guicheng.casework.sheet;
