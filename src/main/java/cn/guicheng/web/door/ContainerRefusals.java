package cn.guicheng.web.door;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/** What the container refuses by itself, before a door is reached, in the shape of every refusal and in Chinese. */
@Component
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new InOurWords()));
    }

    private static final class InOurWords extends ErrorReportValve {
        @Override
        protected void report(Request request, Response response, Throwable fault) {
            int status = response.getStatus();
            if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            boolean isFault = status == Response.SC_INTERNAL_SERVER_ERROR || status == Response.SC_SERVICE_UNAVAILABLE;
            try {
                DoorAnswers.refuse(response, status, isFault ? "系统暂时无法处理，请稍后再试。" : "请求：写法不规范，不予受理。");
                response.finishResponse();
            } catch (IOException gone) {
                // Nobody is there any more to read it.
                container.getLogger().debug("no answer", gone);
            }
        }
    }
}
