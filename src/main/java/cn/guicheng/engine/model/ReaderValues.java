package cn.guicheng.engine.model;

import java.util.Map;

/** What one reader is shown of the values of a procedure's cases, where it is not the same for everybody. */
public interface ReaderValues {
    /** Whether it has anything to say about cases of this procedure. */
    boolean appliesTo(String procedure);

    /** The case's values as this reader may know them; the same where nothing is kept from them. */
    Map<String, Object> of(String reader, Map<String, Object> values);
}
