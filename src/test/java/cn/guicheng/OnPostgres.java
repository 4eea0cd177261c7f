package cn.guicheng;

import cn.guicheng.register.reading.RegisterAddedLater;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The same program on a real PostgreSQL, by configuration alone; classes with this annotation share one. They run in a JVM of
 * their own: the engine's REST interface finds its engine by name in the whole JVM, so two programs in one would mix.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("postgres")
@SpringBootTest(
        classes = {
            GuichengApplication.class,
            TestOffice.class,
            ManualSchedule.class,
            Deliveries.class,
            RegisterAddedLater.class
        },
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = OnPostgres.Database.class)
@ActiveProfiles("test")
public @interface OnPostgres {
    /** Points the program to the server. */
    class Database implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + EmbeddedPostgresServer.url(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres",
                            "guicheng.data-directory=target/test-data/postgres-${surefire.forkNumber:1}",
                            "spring.mail.port=" + MailServer.PORT)
                    .applyTo(context);
        }
    }
}
