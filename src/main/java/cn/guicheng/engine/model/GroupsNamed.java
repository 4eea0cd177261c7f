package cn.guicheng.engine.model;

import java.util.Set;

/** Which groups a variable can name, as far as it is known before there is a case; implemented by who knows where its values come from. */
public interface GroupsNamed {
    /** Ids of groups; what else stands among the values is none and does no harm. None where the variable is not known here. */
    Set<String> in(ProcedureModel model, String variable);
}
