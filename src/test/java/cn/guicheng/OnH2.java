package cn.guicheng;

import cn.guicheng.register.reading.RegisterAddedLater;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** The whole program on H2; classes with this annotation share one. Timers are fired by the tests, not waited for. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = {
            GuichengApplication.class,
            TestOffice.class,
            ManualSchedule.class,
            Deliveries.class,
            RegisterAddedLater.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnH2.Mail.class)
@ActiveProfiles("test")
public @interface OnH2 {
    /** Points the program to the tests' mail server. */
    class Mail implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("spring.mail.port=" + MailServer.PORT).applyTo(context);
        }
    }
}
