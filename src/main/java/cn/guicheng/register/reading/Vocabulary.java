package cn.guicheng.register.reading;

import java.util.Map;

/** What the procedures call the tasks and codes that stand in the registers, whoever runs them. */
public interface Vocabulary {
    /** Names of all tasks, by id. */
    Map<String, String> tasks();

    /** Words for the codes of a variable, by code. */
    Map<String, String> codes(String variable);
}
