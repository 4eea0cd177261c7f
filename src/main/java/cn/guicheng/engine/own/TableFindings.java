package cn.guicheng.engine.own;

import java.util.List;

/** What whoever knows tables finds wrong with one that does not come with the program. */
@FunctionalInterface
public interface TableFindings {
    /**
     * Sentences in Chinese; empty where nothing is wrong.
     *
     * @param key the name of its file, which must be its own
     */
    List<String> of(String key, String dmn);
}
