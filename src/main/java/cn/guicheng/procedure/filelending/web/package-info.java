/** What the catalogue says to whoever is looking for an item: how it stands, and in which uses they could ask for it. */
package cn.guicheng.procedure.filelending.web;
