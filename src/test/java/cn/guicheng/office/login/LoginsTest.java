package cn.guicheng.office.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.Together;
import cn.guicheng.office.account.Accounts;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who comes in, and who is slowed; on both databases. */
abstract class LoginsTest {
    @OnH2
    static class OnH2Test extends LoginsTest {}

    @OnPostgres
    static class OnPostgresTest extends LoginsTest {}

    private static final String RIGHT = "guicheng";
    private static final String PERSON = "guolei";

    @Autowired
    Logins logins;

    @Autowired
    Guesses guesses;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStates states;

    @Autowired
    JdbcClient jdbc;

    /** Each test comes from a place of its own. */
    final String here = "10.%d.%d.%d".formatted(random(), random(), random());

    private static int random() {
        return ThreadLocalRandom.current().nextInt(1, 255);
    }

    @AfterEach
    void theClockGoesOn() {
        ClockUtil.reset();
        jdbc.sql("delete from login_guess").update();
    }

    @Test
    void theRightPasswordLetsIn() throws Exception {
        assertThat(logins.verify(PERSON, RIGHT, here)).isEqualTo(PERSON);
        assertThat(logins.verify(PERSON, RIGHT, here)).isEqualTo(PERSON);
    }

    @Test
    void tenWrongOnesInARowSlowThatNameFromThereAlone() throws Exception {
        wrong(PERSON, here, 9);
        assertThat(logins.verify(PERSON, RIGHT, here)).as("after nine").isEqualTo(PERSON);
        wrong(PERSON, here, 10);
        assertThat(slowed(PERSON, RIGHT, here)).isBetween(1, 300);
        assertThat(slowed(PERSON.toUpperCase(), "x", here)).isBetween(1, 300);
        assertThat(logins.verify(PERSON, RIGHT, "192.0.2.1")).as("elsewhere").isEqualTo(PERSON);
        assertThat(logins.verify("lina", RIGHT, here)).as("somebody else").isEqualTo("lina");
        ClockUtil.setCurrentTime(new Date(
                ClockUtil.getCurrentTime().getTime() + Duration.ofMinutes(5).toMillis() + 1));
        assertThat(logins.verify(PERSON, RIGHT, here)).as("afterwards").isEqualTo(PERSON);
    }

    @Test
    void whoTriesManyNamesIsSlowedForAllOfThem() throws Exception {
        logins.verify("lina", RIGHT, here);
        List<String> names =
                IntStream.range(0, 19).mapToObj(i -> "somebody" + i).toList();
        for (String name : names) {
            wrong(name, here, 1);
        }
        wrong(PERSON, here, 1);
        assertThat(slowed(PERSON, RIGHT, here)).isBetween(1, 300);
        // Not in any more, whatever logged them in before.
        accounts.passwordChanged("sunzhiqiang", false);
        assertThat(slowed("sunzhiqiang", RIGHT, here)).isBetween(1, 300);
        assertThat(logins.verify("lina", RIGHT, here)).as("is in already").isEqualTo("lina");
        assertThat(logins.verify("sunzhiqiang", RIGHT, "192.0.2.1")).isEqualTo("sunzhiqiang");
    }

    /** What somebody's login elsewhere left behind helps no guesser. */
    @Test
    void whoIsSlowedLearnsNothingOfThoseWhoAreInElsewhere() throws Exception {
        logins.verify(PERSON, RIGHT, "192.0.2.1");
        for (int i = 0; i < 20; i++) {
            wrong("somebody" + i, here, 1);
        }
        assertThat(slowed(PERSON, "wrong", here)).isBetween(1, 300);
        assertThat(slowed(PERSON, RIGHT, here)).isBetween(1, 300);
        assertThat(logins.verify(PERSON, RIGHT, "192.0.2.1")).isEqualTo(PERSON);
    }

    @Test
    void fiftyAtOnceAreNotFiftyTries() throws Exception {
        List<Throwable> answers = Together.together(IntStream.range(0, 50)
                .<java.util.concurrent.Callable<Throwable>>mapToObj(
                        i -> () -> catchThrowable(() -> logins.verify(PERSON, "wrong" + i, here)))
                .toList());
        assertThat(answers).filteredOn(LoginRefused.class::isInstance).hasSize(10);
        assertThat(answers).filteredOn(LoginSlowed.class::isInstance).hasSize(40);
    }

    @Test
    void fiftyRightOnesAtOnceAllComeIn() throws Exception {
        List<String> answers = Together.together(IntStream.range(0, 50)
                .<java.util.concurrent.Callable<String>>mapToObj(i -> () -> logins.verify(PERSON, RIGHT, here))
                .toList());
        assertThat(answers).hasSize(50).containsOnly(PERSON);
    }

    @Test
    void anIpv6NetworkIsOneGuesser() throws Exception {
        for (int i = 1; i <= 10; i++) {
            wrong(PERSON, "2001:db8:1:2::" + i, 1);
        }
        assertThat(slowed(PERSON, RIGHT, "2001:db8:1:2:ffff::1")).isPositive();
        assertThat(logins.verify(PERSON, RIGHT, "2001:db8:1:3::1")).isEqualTo(PERSON);
    }

    @Test
    void namesThatAreNobodysAreRefusedLikeAnyOther() {
        Stream.of(null, "", " ", "no\0body", "\ud800", "x".repeat(10_000), "lina ", "LINA", "'; drop table account")
                .forEach(name -> assertThatThrownBy(() -> logins.verify(name, RIGHT, here))
                        .as("%s", name)
                        .isInstanceOf(LoginRefused.class)
                        .hasMessage("用户名或密码不正确。"));
    }

    @Test
    void anOldHashIsReplacedAtTheNextLogin() throws Exception {
        String old = new PasswordManager(new Sha512HashDigest(), List.of()).encrypt(RIGHT + "salt");
        // As the engine left it: locked for ever by ten wrong ones.
        jdbc.sql(
                        """
                        update ACT_ID_USER set PWD_ = ?, SALT_ = 'salt', ATTEMPTS_ = 10,
                        LOCK_EXP_TIME_ = timestamp '2099-01-01 00:00:00' where ID_ = 'baixue'""")
                .param(old)
                .update();
        wrong("baixue", here, 1);
        assertThat(hash("baixue")).startsWith("{SHA-512}");
        assertThat(logins.verify("baixue", RIGHT, here)).isEqualTo("baixue");
        assertThat(hash("baixue")).startsWith("{bcrypt}");
        assertThat(logins.verify("baixue", RIGHT, "192.0.2.9")).isEqualTo("baixue");
    }

    @Test
    void whatIsKeptInAnUnknownWayLetsNobodyIn() {
        jdbc.sql("update ACT_ID_USER set PWD_ = '{plain}guicheng' where ID_ = 'baixue'")
                .update();
        wrong("baixue", here, 1);
        jdbc.sql("update ACT_ID_USER set PWD_ = 'guicheng' where ID_ = 'baixue'")
                .update();
        wrong("baixue", here, 1);
        jdbc.sql("update ACT_ID_USER set PWD_ = (select PWD_ from ACT_ID_USER where ID_ = ?) where ID_ = 'baixue'")
                .param(PERSON)
                .update();
    }

    @Test
    void whatWasLoggedInWithAnotherPasswordIsNotAnyMore() throws Exception {
        assertThat(logins.verify(PERSON, RIGHT, here)).isEqualTo(PERSON);
        long version = states.of(PERSON).credentialsVersion();
        String hash = hash(PERSON);
        jdbc.sql("update ACT_ID_USER set PWD_ = '{bcrypt}x' where ID_ = ?")
                .param(PERSON)
                .update();
        accounts.passwordChanged(PERSON, true);
        refused(PERSON);
        assertThat(states.of(PERSON).credentialsVersion()).isEqualTo(version + 1);
        assertThat(states.of(PERSON).mustChangePassword()).isTrue();
        jdbc.sql("update ACT_ID_USER set PWD_ = ? where ID_ = ?")
                .params(hash, PERSON)
                .update();
        accounts.passwordChanged(PERSON, false);
    }

    private void refused(String person) {
        assertThatThrownBy(() -> logins.verify(person, RIGHT, here)).isInstanceOf(LoginRefused.class);
    }

    @Test
    void aStateSaysWhetherSomebodyIsThereAndWhereTheyBelong() {
        assertThat(states.of("hewei").groups()).containsExactly("finance", "finance-office-leader", "limit-manager");
        assertThat(states.of("hewei").open()).isTrue();
        for (String nobody : new String[] {"nobody", "", null, "x\0", "x".repeat(1000), "HEWEI"}) {
            assertThat(states.of(nobody)).isEqualTo(AccountState.UNKNOWN);
        }
    }

    @Test
    void countersThatCountNoLongerAreRemoved() {
        wrong("nobody", here, 3);
        ClockUtil.setCurrentTime(new Date(
                ClockUtil.getCurrentTime().getTime() + Duration.ofMinutes(61).toMillis()));
        guesses.clear();
        assertThat(jdbc.sql("select count(*) from login_guess")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String hash(String person) {
        return jdbc.sql("select PWD_ from ACT_ID_USER where ID_ = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private void wrong(String name, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> logins.verify(name, "wrong", address)).isInstanceOf(LoginRefused.class);
        }
    }

    private int slowed(String name, String password, String address) {
        Throwable refusal = catchThrowable(() -> logins.verify(name, password, address));
        assertThat(refusal).isInstanceOf(LoginSlowed.class);
        return ((LoginSlowed) refusal).retryAfter();
    }
}
