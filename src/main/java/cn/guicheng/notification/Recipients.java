package cn.guicheng.notification;

import java.util.Collection;

/** Says who hears what about a case; implemented by who knows from whom it is concealed. */
public interface Recipients {
    /**
     * Those who are told in fact.
     *
     * @param recipients user ids, or people outside, whom somebody wants to tell
     */
    Collection<String> of(String caseNumber, Collection<String> recipients);
}
