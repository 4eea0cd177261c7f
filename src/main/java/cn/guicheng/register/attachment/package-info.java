/** Files that people upload for their cases: on disk under the data directory, hashed, of known kinds only. */
package cn.guicheng.register.attachment;
