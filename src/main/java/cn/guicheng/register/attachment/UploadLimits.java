package cn.guicheng.register.attachment;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much one person may upload, counted from the register: on every node the same. */
@Component
record UploadLimits(JdbcClient jdbc, Clock clock, AttachmentSettings settings, UploadPace pace) {
    private static final Duration HOUR = Duration.ofHours(1);
    /** Uploads are removed at night, so some are there for a day longer than they need. */
    private static final Duration UNTIL_REMOVED = Duration.ofDays(1);

    /** Whether the person may upload one more. */
    void checkPace(String person) throws TooManyUploads {
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<OffsetDateTime> first = jdbc.sql(
                        """
                        select uploaded_at from attachment where uploaded_by = ? and uploaded_at > ?
                        order by uploaded_at desc offset ? rows fetch next 1 rows only""")
                .params(person, now.minus(HOUR), pace.uploadsPerHour() - 1)
                .query(OffsetDateTime.class)
                .optional();
        if (first.isPresent()) {
            Duration wait = Duration.between(now, first.get().plus(HOUR));
            throw new TooManyUploads(TooManyUploads.Of.FILES, pace.uploadsPerHour(), wait);
        }
    }

    /** Whether there is room for this content among the person's uploads that no case refers to. */
    void checkRoom(String person, String sha256, long size) throws TooManyUploads {
        OffsetDateTime now = OffsetDateTime.now(clock);
        record Waiting(long bytes, OffsetDateTime oldest) {}
        Waiting waiting = jdbc.sql(
                        """
                        select coalesce(sum(file_size), 0) as bytes, min(uploaded_at) as oldest from (
                            select sha256, min(file_size) as file_size, min(uploaded_at) as uploaded_at from attachment
                            where uploaded_by = ? and case_number is null and uploaded_at > ? and sha256 <> ?
                            group by sha256) contents""")
                .params(person, now.minus(settings.orphanAge()).minus(UNTIL_REMOVED), sha256)
                .query((row, number) ->
                        new Waiting(row.getLong("bytes"), row.getObject("oldest", OffsetDateTime.class)))
                .single();
        if (waiting.bytes() + size > settings.unattached().toBytes() && waiting.oldest() != null) {
            Duration wait = Duration.between(now, waiting.oldest().plus(settings.orphanAge()));
            throw new TooManyUploads(
                    TooManyUploads.Of.UNATTACHED, settings.unattached().toBytes(), wait);
        }
    }
}
