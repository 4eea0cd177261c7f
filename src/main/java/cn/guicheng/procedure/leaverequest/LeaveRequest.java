package cn.guicheng.procedure.leaverequest;

import cn.guicheng.engine.variable.ProcessVariable;

/** What a request for leave holds. */
final class LeaveRequest {
    /** The first day, {@code yyyy-MM-dd}. */
    static final ProcessVariable<String> LEAVE_FROM = ProcessVariable.of("leaveFrom", String.class);

    /** The last day. */
    static final ProcessVariable<String> LEAVE_TO = ProcessVariable.of("leaveTo", String.class);

    /** User id of the colleague who took over the work (SHIFT-03). */
    static final ProcessVariable<String> HANDOVER_TO = ProcessVariable.of("handoverTo", String.class);

    private LeaveRequest() {}
}
