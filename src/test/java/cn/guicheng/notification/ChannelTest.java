package cn.guicheng.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** A second way to reach people is one class more, and neither waits for the other. */
class ChannelTest {
    private final Clock clock = Clock.systemUTC();
    private final SettableClock time = new SettableClock();
    private final DataSource database = database();
    private final Outbox outbox = new Outbox(JdbcClient.create(database), new JdbcTemplate(database), clock);
    private final Recording mail = new Recording("mail");
    private final Recording chat = new Recording("chat");
    private final List<Channel> channels = List.of(mail, chat);
    private final ManualScheduler scheduler = scheduler();

    @Test
    void everyChannelHasEveryNoticeOnceAlsoWhenTheOtherIsDown() {
        chat.isDown = true;
        Notices notices = new Notices(outbox, channels, (caseNumber, people) -> people, scheduler, clock);
        Occasion occasion = Occasion.ofTask(NoticeKind.TASK_OPENED, "BX-2026-000001", "reimbursement", "t1", "待签收");
        assertThat(notices.tell(occasion, List.of("lina", "lina", "madong"))).isTrue();
        assertThat(notices.tell(occasion, List.of("lina"))).isFalse();
        time.tick(Duration.ofMinutes(1));
        scheduler.runAnyDueExecutions();
        assertThat(mail.delivered).containsExactlyInAnyOrder("lina", "madong");
        assertThat(chat.delivered).isEmpty();

        chat.isDown = false;
        time.tick(Duration.ofMinutes(5));
        scheduler.runAnyDueExecutions();
        scheduler.runAnyDueExecutions();
        assertThat(mail.delivered).containsExactlyInAnyOrder("lina", "madong");
        assertThat(chat.delivered).containsExactlyInAnyOrder("lina", "madong");
    }

    @Test
    void whatCouldNotBeDeliveredForAWeekIsGivenUpAndSaidSo() {
        chat.isDown = true;
        Notices notices = new Notices(
                outbox, channels, (caseNumber, people) -> people, scheduler, Clock.offset(clock, Duration.ofDays(-8)));
        notices.tell("BX-2026-000002", "reimbursement.told", List.of("lina"), "告知");
        scheduler.runAnyDueExecutions();

        assertThat(outbox.undeliverable()).singleElement().satisfies(entry -> {
            assertThat(entry.recipient()).isEqualTo("lina");
            assertThat(entry.problem()).isEqualTo("暂时无法投递：chat is down");
        });
    }

    @Test
    void twoNodesDeliverEachNoticeOnce() {
        Notices notices = new Notices(outbox, channels, (caseNumber, people) -> people, scheduler, clock);
        List<String> people = IntStream.range(0, 200).mapToObj(i -> "p" + i).toList();
        notices.tell("BX-2026-000003", "reimbursement.told", people, "告知");
        Scheduler one = node("one");
        Scheduler two = node("two");
        try {
            one.start();
            two.start();
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> chat.delivered.size() >= 200 && mail.delivered.size() >= 200);
        } finally {
            one.stop();
            two.stop();
        }
        assertThat(mail.delivered).hasSize(200).doesNotHaveDuplicates();
        assertThat(chat.delivered).hasSize(200).doesNotHaveDuplicates();
    }

    private Scheduler node(String name) {
        return Scheduler.create(database, delivery())
                .schedulerName(new SchedulerName.Fixed(name))
                .pollingInterval(Duration.ofMillis(20))
                .threads(3)
                .build();
    }

    private ManualScheduler scheduler() {
        return TestHelper.createManualScheduler(database, delivery())
                .clock(time)
                .build();
    }

    private Task<Void> delivery() {
        NotificationSettings settings = new NotificationSettings(
                "https://office.example.com/",
                "guicheng@example.com",
                Path.of("target"),
                Duration.ofHours(8),
                Duration.ofHours(4),
                LocalTime.of(8, 0),
                Duration.ofDays(7));
        Letters letters = new Letters(
                outbox,
                new Addressees(List.of(person -> Optional.of(new Addressee(person, person, null, false)))),
                (caseNumber, task, reader) -> Optional.empty(),
                new PublicAddress(settings, new MockEnvironment()));
        NoticePreferences preferences = new NoticePreferences(JdbcClient.create(database));
        Delivery delivery = new Delivery(
                outbox,
                new Unreached(outbox, event -> {}),
                preferences,
                letters,
                channels,
                settings,
                new Outage(clock),
                clock);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("delivery", delivery);
        return new NotificationSchedule().deliverNotices(beans.getBeanProvider(Delivery.class));
    }

    private static DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .placeholders(java.util.Map.of("stored", ""))
                .load()
                .migrate();
        return database;
    }

    private static final class Recording implements Channel {
        private final String name;
        private final List<String> delivered = new CopyOnWriteArrayList<>();
        private volatile boolean isDown;

        Recording(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void deliver(Letter letter) {
            if (isDown) {
                throw new IllegalStateException(name + " is down");
            }
            delivered.add(letter.to().person());
        }
    }
}
