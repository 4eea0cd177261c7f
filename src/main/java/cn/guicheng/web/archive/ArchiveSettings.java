package cn.guicheng.web.archive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.Resource;

/**
 * Settings of the archive.
 *
 * @param firstItems the table of items with which an empty archive begins; null for none
 */
@ConfigurationProperties("guicheng.archive")
record ArchiveSettings(Resource firstItems) {}
