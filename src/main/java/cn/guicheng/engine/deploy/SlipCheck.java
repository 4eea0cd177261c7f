package cn.guicheng.engine.deploy;

import java.util.List;

/** Finds one kind of slip in a procedure. */
@FunctionalInterface
interface SlipCheck {
    /** Sentences in Chinese, each naming the element first and what to do. */
    List<String> of(Candidate candidate);
}
