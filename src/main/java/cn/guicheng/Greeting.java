package cn.guicheng;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the program where to go and as whom to log in. */
@Component
class Greeting {
    private static final Logger LOG = LoggerFactory.getLogger(Greeting.class);

    @EventListener
    void greet(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web) {
            String host = web.getEnvironment().getProperty("server.address", "127.0.0.1");
            LOG.info(
                    "规程已启动：http://{}:{}/  演示人员：lina（李娜，报销人）、sunzhiqiang（孙志强，部门负责人）、admin（管理员）……密码均为 guicheng",
                    host,
                    web.getWebServer().getPort());
        }
    }
}
