package cn.guicheng.casework.find;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings under {@code guicheng.find}.
 *
 * @param rebuild whether the words of all cases are written anew at this start; those of cases from before they were kept are anyway
 */
@ConfigurationProperties("guicheng.find")
record FindSettings(boolean rebuild) {}
