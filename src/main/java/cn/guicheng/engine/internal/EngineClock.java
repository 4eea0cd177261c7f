package cn.guicheng.engine.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** One clock for the engine and for the registers, in the office's time zone, so that moving the engine's clock moves both. */
@Configuration
class EngineClock {
    /** The office keeps Chinese time, wherever the machine stands. */
    static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    Clock clock() {
        return new OfficeClock(OFFICE_ZONE);
    }

    private static final class OfficeClock extends Clock {
        private final ZoneId zone;

        OfficeClock(ZoneId zone) {
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new OfficeClock(other);
        }

        @Override
        public Instant instant() {
            return ClockUtil.getCurrentTime().toInstant();
        }
    }
}
