package cn.guicheng.casework.leaving;

import cn.guicheng.office.people.Organisation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Posts that nobody holds any more, and a limit table that one manager alone cannot change. */
@Component
@Order(1)
record PostsLeft(Organisation organisation) implements LeftBehind {
    private static final String LIMIT_MANAGERS = "limit-manager";

    @Override
    public List<Left> of(String person, Set<String> groups) {
        return new TreeSet<>(groups)
                .stream()
                        .filter(organisation::isPost)
                        .map(post -> sentence(post, others(post, person)))
                        .filter(sentence -> sentence != null)
                        .map(sentence -> new Left(null, sentence))
                        .toList();
    }

    private long others(String post, String person) {
        return organisation.membersOf(post).stream()
                .filter(member -> !member.equals(person))
                .count();
    }

    private String sentence(String post, long others) {
        if (others == 0) {
            return "岗位“%s”已无人担任，须另行安排；在此之前，待该岗位办理的任务没有人能签收。".formatted(organisation.groupName(post));
        }
        return post.equals(LIMIT_MANAGERS) && others == 1 ? "限额管理员只剩一人，规则调整须两人办理，暂时不能批准。" : null;
    }
}
