package cn.guicheng.casework.draft;

import cn.guicheng.register.draft.Drafts;
import cn.guicheng.register.person.AccountListener;
import org.springframework.stereotype.Component;

/** Nobody goes on with what somebody had begun who is gone. */
@Component
record DraftsOfLeavers(Drafts drafts) implements AccountListener {
    @Override
    public void closed(String person, String by, String reason) {
        drafts.removeOfPerson(person);
    }

    @Override
    public void reopened(String person, String by) {
        // They begin anew.
    }
}
