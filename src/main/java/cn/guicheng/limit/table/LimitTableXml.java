package cn.guicheng.limit.table;

/** Limit tables as DMN. */
public final class LimitTableXml {
    private LimitTableXml() {}

    /**
     * Reads a table from a source that is not to be trusted: no DTD, no entities, one decision with one decision table, FEEL only.
     * Cells are normalised; whether they are well formed is for {@code TableCheck} to say.
     *
     * @throws UnreadableTable in words for a manager
     */
    public static LimitTable read(String xml) throws UnreadableTable {
        return TableReader.read(xml);
    }

    /** The file {@code frame} with the rules of {@code table} in place of its own: everything else stays as it was. */
    public static String write(String frame, LimitTable table) {
        return TableWriter.write(frame, table);
    }
}
