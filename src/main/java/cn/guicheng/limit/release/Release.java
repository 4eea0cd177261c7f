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
        SEEDED("seeded"),
        /** The table in force says what the release says. */
        UNCHANGED("unchanged"),
        /** The managers had not touched it: the shipped table came into force. */
        BROUGHT("brought"),
        /** The managers had changed it: their table stands. */
        KEPT("kept"),
        /** The managers had changed it, but the models need other columns now: the shipped table came into force. */
        REPLACED("replaced");

        private final String id;

        Effect(String id) {
            this.id = id;
        }

        /** As stored and as scripts see it. */
        public String id() {
            return id;
        }
    }

    public boolean hasDraft() {
        return draftShipped != null;
    }
}
