package cn.guicheng.web.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the doors.
 *
 * @param requestsPerSecond how many questions one person may ask a second; files of the pages are not counted
 * @param proxies which addresses may say for whom they ask ({@code X-Forwarded-For}), as a regular expression; nobody where it is
 *     empty
 */
@ConfigurationProperties("guicheng.door")
record DoorSettings(@DefaultValue("50") int requestsPerSecond, @DefaultValue("") String proxies) {}
