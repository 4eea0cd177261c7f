/** The program's doors: who may come in by which, our own REST, and every refusal in the same shape. */
package cn.guicheng.web;
