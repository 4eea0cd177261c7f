package cn.guicheng.limit.release;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the limit managers of a draft that a release left for them: it waits until one of them looks at it. */
@Component
record ReleaseNews(Organisation organisation, Notices notices) {
    /**
     * Once for each table and what is shipped.
     *
     * @param name the table's name in Chinese
     */
    void draftWaits(String table, String name, String shipped) {
        String occasion =
                "limit-release/" + table + "/" + UUID.nameUUIDFromBytes(shipped.getBytes(StandardCharsets.UTF_8));
        List<String> managers = organisation.membersOf("limit-manager");
        notices.tell(
                Occasion.ofOffice(
                        NoticeKind.NEEDS_ACTION,
                        occasion,
                        "规则表“%s”：随程序升级带来的改动等您决定\n现行规则由管理人员调整过，升级没有改动它。请在“规则表”中打开该表，查看升级草稿，决定采用或不采用。".formatted(name)),
                managers);
    }
}
