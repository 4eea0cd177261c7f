package cn.guicheng.web.door;

import java.util.Optional;

/**
 * Where in the engine's REST an address leads, by either of its doors.
 *
 * @param path below the engine, beginning with a slash
 * @param ofWebApplications whether it came in at the web applications' door
 */
record EngineAddress(String path, boolean ofWebApplications) {
    private static final String SCRIPTS = "/engine-rest";
    private static final String WEB_APPLICATIONS = "/camunda/api/engine";
    private static final String ENGINE = "/engine/default";

    /** None where the address leads elsewhere. */
    static Optional<EngineAddress> of(String address) {
        if (isBelow(address, SCRIPTS)) {
            String path = address.substring(SCRIPTS.length());
            return Optional.of(
                    new EngineAddress(isBelow(path, ENGINE) ? path.substring(ENGINE.length()) : path, false));
        }
        if (isBelow(address, WEB_APPLICATIONS)) {
            String path = address.substring(WEB_APPLICATIONS.length());
            return Optional.of(new EngineAddress(isBelow(path, ENGINE) ? path.substring(ENGINE.length()) : path, true));
        }
        return Optional.empty();
    }

    private static boolean isBelow(String address, String folder) {
        return address.equals(folder) || address.startsWith(folder + "/");
    }
}
