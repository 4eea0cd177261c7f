package cn.guicheng.office.people;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.store.IdentityRows;
import cn.guicheng.engine.store.IdentityRows.Membership;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * Whoever gives out rights signs nothing: an administrator holds no post, and who holds one is no administrator. And somebody
 * must always be left who gives them out.
 */
@Component
public class AdministratorLimits {
    public static final String ADMINISTRATORS = "camunda-admin";

    private static final String HEAD = "-head";
    private static final String APART = "系统管理员不能担任签字的岗位，担任岗位的人也不能做系统管理员（职责分离）。";
    private static final String LAST = "至少要留一名系统管理员。";

    private final IdentityRows rows;
    private final OrganisationFile organisation;

    AdministratorLimits(IdentityRows rows, IdentitySettings settings) {
        this.rows = rows;
        this.organisation = OrganisationFile.read(settings.organisation());
    }

    /** Refuses with 403 who would be both. */
    public void mayJoin(String person, String group) {
        rows.lockPerson(person);
        List<String> groups = groupsOf(person);
        boolean administrator = groups.contains(ADMINISTRATORS);
        boolean both = group.equals(ADMINISTRATORS)
                ? !postsOf(person).isEmpty()
                : administrator && isPost(group, rows.typeOfGroup(group));
        if (both) {
            throw Refusal.forbidden(APART);
        }
    }

    /** Refuses with 409 where nobody would be left. */
    public void mayLeave(String person, String group) {
        if (group.equals(ADMINISTRATORS)) {
            rows.lockGroup(ADMINISTRATORS);
            List<String> members = rows.membersOf(ADMINISTRATORS);
            if (members.contains(person) && members.size() == 1) {
                throw Refusal.clash(LAST);
            }
        }
    }

    /** Refuses to make a group of administrators a post, or a post something else. */
    public void maySave(Group group) {
        String before = rows.typeOfGroup(group.getId());
        boolean wasPost = isPost(group.getId(), before);
        if (wasPost && Organisation.POST.equals(before) && !Organisation.POST.equals(group.getType())) {
            throw Refusal.forbidden("岗位不能改为其他类型的组。");
        }
        if (!wasPost && isPost(group.getId(), group.getType())) {
            rows.membersOf(group.getId()).stream()
                    .filter(member -> groupsOf(member).contains(ADMINISTRATORS))
                    .findAny()
                    .ifPresent(member -> {
                        throw Refusal.forbidden(APART);
                    });
        }
    }

    /** Refuses with 409 what the office's procedures name: its departments and posts, and what the program itself knows. */
    public void mayDelete(String group) {
        if (organisation.groupTypes().containsKey(group) || isPost(group, rows.typeOfGroup(group))) {
            throw Refusal.clash("部门、岗位和系统管理员组不能删除：单据要由它们办理。");
        }
    }

    /** The posts that administrators hold from before, by person. */
    Map<String, List<String>> postsHeldByAdministrators() {
        return rows.membersOf(ADMINISTRATORS).stream()
                .collect(Collectors.toMap(Function.identity(), this::postsOf))
                .entrySet()
                .stream()
                .filter(held -> !held.getValue().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<String> postsOf(String person) {
        return groupsOf(person).stream()
                .filter(group -> isPost(group, rows.typeOfGroup(group)))
                .sorted()
                .toList();
    }

    /** A post of this office stays one, whatever type somebody gives it. */
    private boolean isPost(String group, String type) {
        return Organisation.POST.equals(type) && !organisation.technical().containsKey(group)
                || group.endsWith(HEAD)
                || organisation.posts().containsKey(group);
    }

    public List<String> membersOf(String group) {
        return rows.membersOf(group);
    }

    public List<String> groupsOf(String person) {
        return rows.membershipsOf(person).stream().map(Membership::group).toList();
    }
}
