/** Keeps what is concealed from whoever is logged in out of everything the engine reads. */
package cn.guicheng.casework.concealment;
