/** What a model declares of its steps by properties: who does them, and who is told of them. */
package cn.guicheng.casework.step;
