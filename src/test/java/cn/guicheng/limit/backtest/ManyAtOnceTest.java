package cn.guicheng.limit.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** More people try tables at the same time than a node can serve; on both databases. */
abstract class ManyAtOnceTest {
    @OnH2
    static class OnH2Test extends ManyAtOnceTest {}

    @OnPostgres
    static class OnPostgresTest extends ManyAtOnceTest {}

    private static final int AT_ONCE = 4;

    @Autowired
    TestOffice office;

    @Autowired
    BackTest backTest;

    @Autowired
    Clock clock;

    @Test
    void theFifthIsAskedToComeLater() throws Exception {
        LimitTable table = LimitTableXml.read(office.get("hewei", "/api/limits/payment-route")
                .body()
                .path("dmn")
                .asText());
        CountDownLatch begun = new CountDownLatch(AT_ONCE);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        List<Future<BackTestResult>> running = new ArrayList<>();
        try {
            for (int i = 0; i < AT_ONCE; i++) {
                running.add(people.submit(() -> run(table, (done, of) -> {
                    begun.countDown();
                    await(goOn);
                })));
            }
            begun.await();
            assertThatThrownBy(() -> run(table, Progress.UNSEEN))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                            .isEqualTo(409))
                    .hasMessage("正在进行的试算太多，请稍后再试。");
        } finally {
            goOn.countDown();
            people.shutdown();
        }
        for (Future<BackTestResult> one : running) {
            assertThat(one.get().changed()).isZero();
        }
        assertThat(run(table, Progress.UNSEEN).changed()).isZero();
    }

    @Test
    void oneThatFailsMakesRoom() throws Exception {
        LimitTable table = LimitTableXml.read(office.get("hewei", "/api/limits/payment-route")
                .body()
                .path("dmn")
                .asText());
        for (int i = 0; i <= AT_ONCE; i++) {
            assertThatThrownBy(() -> run(table, (done, of) -> {
                        throw new IllegalStateException("broken");
                    }))
                    .hasMessage("broken");
        }
        assertThat(run(table, Progress.UNSEEN).changed()).isZero();
    }

    private BackTestResult run(LimitTable table, Progress progress) {
        return backTest.run(table, table, BackTestSpan.last12Months(clock), column -> Map.of(), progress);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
