package cn.guicheng.engine.own;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where procedures of the office's own lie.
 *
 * @param procedures folders with {@code processes}, {@code decisions} and {@code forms} below them; none as shipped
 */
@ConfigurationProperties("guicheng")
public record OwnProcedureSettings(@DefaultValue List<String> procedures) {}
