package cn.guicheng.notification;

import cn.guicheng.notification.Letter.Item;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes what a notice says, from what is true of its case when it goes out. */
@Component
record Letters(Outbox outbox, Addressees addressees, CaseBriefs cases, PublicAddress address) {
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/";

    /** Throws {@link Undeliverable} where nobody of that name is known. */
    Letter write(Notice notice) throws Undeliverable {
        Addressee to = addressees
                .find(notice.recipient())
                .orElseThrow(() -> new Undeliverable("没有用户 " + notice.recipient() + "，或其账号已停用。"));
        List<Item> items = notice.isDigest()
                ? outbox.carriedBy(notice.id()).stream().map(this::item).toList()
                : List.of(item(notice));
        return new Letter(
                notice.id(),
                notice.kind(),
                notice.procedure(),
                to,
                notice.isDigest() ? notice.text() : subject(items.get(0)),
                items,
                address.of(TASKLIST + "guicheng/notices"));
    }

    private Item item(Notice notice) {
        Optional<CaseBrief> brief = notice.caseNumber() == null
                ? Optional.empty()
                : cases.of(notice.caseNumber(), notice.taskId(), notice.recipient());
        boolean waits = brief.map(CaseBrief::task).isPresent();
        String[] lines = notice.text().split("\n", 2);
        return new Item(
                lines[0],
                lines.length > 1 ? lines[1] : null,
                notice.caseNumber(),
                brief.orElse(null),
                waits ? address.of(TASKLIST + "?task=" + encoded(notice.taskId())) : null,
                brief.isPresent()
                        ? address.of(TASKLIST + "guicheng/case?number=" + encoded(notice.caseNumber()))
                        : null);
    }

    private static String subject(Item item) {
        if (item.caseNumber() == null) {
            return item.text();
        }
        return item.brief() == null
                ? "%s（%s）".formatted(item.text(), item.caseNumber())
                : "%s（%s %s，%s）"
                        .formatted(
                                item.text(),
                                item.brief().procedureName(),
                                item.caseNumber(),
                                item.brief().applicant());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
