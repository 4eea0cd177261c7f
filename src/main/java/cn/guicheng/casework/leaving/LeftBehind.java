package cn.guicheng.casework.leaving;

import java.util.List;
import java.util.Set;

/** Knows what is still open of somebody who leaves: a register of things lent or owed, the cases, the posts. */
public interface LeftBehind {
    /**
     * What is open once the account is closed, for the administrator to read.
     *
     * @param groups ids of the groups the person belonged to until then
     */
    List<Left> of(String person, Set<String> groups);
}
