package cn.guicheng.engine.own;

import java.util.List;

/**
 * What became of a procedure of the office's own at the last start.
 *
 * @param slug the name of its file; of files that belong to no procedure, where they lie
 * @param name in Chinese; the slug where it has none
 * @param findings why it was refused, in Chinese, each naming file and element; otherwise empty
 */
public record OwnProcedure(String slug, String name, State state, List<String> findings) {
    /** What became of it. */
    public enum State {
        /** It is deployed, as it lies in the folder. */
        DEPLOYED,
        /** It is not deployed; an earlier version of it goes on. */
        REFUSED,
        /** It lies in the folder no more: its cases go on, none begins. */
        GONE;

        /** As scripts see it. */
        public String id() {
            return name().toLowerCase();
        }
    }
}
