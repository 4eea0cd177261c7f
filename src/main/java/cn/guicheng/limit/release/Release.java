package cn.guicheng.limit.release;

import java.time.OffsetDateTime;

/**
 * What the program ships of a table, and what became of it.
 *
 * @param limitTable key of the table
 * @param shipped the file as shipped now
 * @param effect see {@link Effect#id}
 * @param draftBase where a release and the managers both changed the table: the file as shipped before; else null
 * @param draftShipped the file as shipped since; else null
 * @param draftSince since when this waits for a limit manager
 */
public record Release(
        String limitTable,
        String shipped,
        OffsetDateTime shippedAt,
        String effect,
        String draftBase,
        String draftShipped,
        OffsetDateTime draftSince) {
    /** What a release did to a table. */
    public enum Effect {
        /** There was none: the shipped table came into force. */
        SEEDED("seeded", "there was none, it is in force as shipped"),
        /** The table in force says what the release says. */
        UNCHANGED("unchanged", "what is in force says what the release says"),
        /** The managers had not touched its rows: the shipped table came into force. */
        BROUGHT("brought", "managers had not changed it, it is in force as shipped"),
        /** The managers had changed it: their rows stand, in the columns of the release. */
        KEPT(
                "kept",
                "managers had changed it and their rows stand; what the release would change there waits on its page"),
        /** The managers had changed it, but the models need other columns now: the shipped table came into force. */
        REPLACED(
                "replaced",
                "the models need other columns now, it is in force as shipped; managers' rows are set aside");

        private final String id;
        private final String meaning;

        Effect(String id, String meaning) {
            this.id = id;
            this.meaning = meaning;
        }

        /** As stored and as scripts see it. */
        public String id() {
            return id;
        }

        /** For the log. */
        String meaning() {
            return meaning;
        }
    }

    public boolean hasDraft() {
        return draftShipped != null;
    }
}
