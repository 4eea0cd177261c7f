package cn.guicheng.benchmark;

import cn.guicheng.office.people.Organisation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;

/** Customer requests, taken in by the front desk through the engine as over any other way in. */
final class OpenRequests {
    /** Who takes them in. */
    static final String FRONT_DESK = "zhangmin";

    private static final int TOGETHER = 3;

    private final ProcessEngine engine;
    private final Organisation organisation;
    private final AtomicInteger phones = new AtomicInteger();

    OpenRequests(Program program) {
        engine = program.bean(ProcessEngine.class);
        organisation = program.bean(Organisation.class);
    }

    /** A repair by a customer who never called before. */
    Map<String, Object> intake() {
        Map<String, Object> intake = new HashMap<>();
        intake.put("channel", "phone");
        intake.put("requestType", "repair");
        intake.put("topic", "engineering");
        intake.put("customerName", "钱女士");
        intake.put("customerPhone", "138%08d".formatted(phones.incrementAndGet()));
        intake.put("description", "卫生间天花板漏水。");
        return intake;
    }

    /** Takes in one. Returns the number of the case. */
    String open() {
        engine.getIdentityService().setAuthentication(FRONT_DESK, List.copyOf(organisation.groupsOf(FRONT_DESK)));
        try {
            return engine.getRuntimeService()
                    .startProcessInstanceByKey("complaint", intake())
                    .getBusinessKey();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    /** Takes in so many, several at a time. */
    void open(int number) {
        ExecutorService threads = Executors.newFixedThreadPool(TOGETHER);
        try {
            List<Future<?>> starts = new ArrayList<>();
            for (int i = 0; i < number; i++) {
                starts.add(threads.submit(() -> open()));
            }
            for (Future<?> start : starts) {
                start.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
