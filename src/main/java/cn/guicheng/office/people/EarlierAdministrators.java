package cn.guicheng.office.people;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Administrators who hold a post from before it was forbidden: nothing is taken from them, and who watches them is told, once. */
@Component
record EarlierAdministrators(AdministratorLimits limits, Organisation organisation, @Lazy Notices notices) {
    void tell() {
        limits.postsHeldByAdministrators().forEach(this::tell);
    }

    private void tell(String person, List<String> posts) {
        String words =
                String.join("、", posts.stream().map(organisation::groupName).toList());
        List<String> readers = Stream.of("internal-auditor", "general-manager")
                .flatMap(group -> organisation.membersOf(group).stream())
                .distinct()
                .toList();
        notices.tell(
                Occasion.ofOffice(
                        NoticeKind.NEEDS_ACTION,
                        "administrator/" + person + "/"
                                + String.join(",", posts).hashCode(),
                        "系统管理员%s（%s）同时担任%s，违反职责分离，须调整".formatted(organisation.nameOf(person), person, words)),
                readers);
    }
}
