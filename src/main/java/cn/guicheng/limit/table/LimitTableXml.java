package cn.guicheng.limit.table;

/** Reads and writes limit tables as DMN. */
public final class LimitTableXml {
    private LimitTableXml() {}

    /**
     * Reads a table from a source that is not to be trusted: no DTD, no entities, one decision with one decision table, FEEL only.
     *
     * @throws UnreadableTable in words for a manager
     */
    public static LimitTable read(String xml) throws UnreadableTable {
        throw new UnsupportedOperationException();
    }

    /** The file {@code frame} with the rules of {@code table} in place of its own: everything else stays as it was. */
    public static String write(String frame, LimitTable table) {
        throw new UnsupportedOperationException();
    }
}
