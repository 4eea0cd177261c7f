package cn.guicheng.web.door;

import java.util.Set;

/** For whom an endpoint of the engine is open. */
enum Audience {
    /** Everybody who is logged in. */
    EVERYBODY,
    /** Everybody, about themselves: the first variable of the path is their own user id. */
    SELF,
    /** Administrators. */
    ADMIN,
    /** What the web applications need for everybody, in a session. */
    SESSION,
    /** What the monitoring application needs, for those whose application it is. */
    MONITOR,
    /** What the administration needs, for administrators in a session. */
    ADMIN_SESSION,
    /** Administrators, while the emergency switch is on. */
    EMERGENCY;

    /**
     * @param subject what the first variable of the path says; empty where it has none
     * @param ofWebApplications whether it was asked at the web applications' door
     * @param applications the web applications that are this person's
     */
    boolean includes(PersonLoggedIn person, String subject, boolean ofWebApplications, Set<?> applications) {
        return switch (this) {
            case EVERYBODY -> true;
            case SELF -> person.id().equals(subject);
            case ADMIN -> person.isAdministrator();
            case SESSION -> ofWebApplications;
            case MONITOR -> ofWebApplications && applications.contains("cockpit");
            case ADMIN_SESSION -> ofWebApplications && person.isAdministrator();
            case EMERGENCY -> false;
        };
    }
}
