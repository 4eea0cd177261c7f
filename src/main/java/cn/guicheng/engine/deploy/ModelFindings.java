package cn.guicheng.engine.deploy;

import java.util.List;

/** What somebody who knows a part of the models' vocabulary finds wrong in a model before it is deployed. */
@FunctionalInterface
public interface ModelFindings {
    /** Sentences in Chinese, each naming property or element and what to do; empty where nothing is wrong. */
    List<String> of(ModelUnderCheck model);
}
