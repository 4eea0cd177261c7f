package cn.guicheng.notification;

import java.util.Optional;

/** Tells letters what a case is; implemented by who knows cases. */
public interface CaseBriefs {
    /**
     * The case as this reader may see it now; empty where they may not.
     *
     * @param taskId the task the letter is about, or null
     */
    Optional<CaseBrief> of(String caseNumber, String taskId, String reader);
}
