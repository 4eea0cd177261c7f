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

    /** The groups without which the office cannot do, by id with their names: somebody must be left of each. */
    public static final Map<String, String> NEEDED = Map.of(ADMINISTRATORS, "系统管理员", "limit-manager", "限额管理员");

    private static final String HEAD = "-head";
    private static final String APART = "系统管理员不能担任签字的岗位，担任岗位的人也不能做系统管理员（职责分离）。";

    private final IdentityRows rows;
    private final OrganisationFile organisation;

    AdministratorLimits(IdentityRows rows, IdentitySettings settings) {
        this.rows = rows;
        this.organisation = OrganisationFile.read(settings.organisation());
    }

    /**
     * Lets nobody else change who belongs to what until the transaction ends. Taken before anything else: whoever changes people one after
     * the other waits for nobody who waits for them.
     */
    public void hold() {
        rows.lockGroup(ADMINISTRATORS);
    }

    /** Refuses with 403 who would be both, and with 409 who is there already. */
    public void mayJoin(String person, String group) {
        hold();
        List<String> groups = groupsOf(person);
        if (groups.contains(group)) {
            throw Refusal.clash(
                    "“%s”已经在“%s”中。".formatted(person, rows.nameOfGroup(group).orElse(group)));
        }
        boolean administrator = groups.contains(ADMINISTRATORS);
        boolean both = group.equals(ADMINISTRATORS)
                ? !postsOf(person).isEmpty()
                : administrator && isPost(group, rows.typeOfGroup(group));
        if (both) {
            throw Refusal.forbidden(APART);
        }
    }

    /** Refuses with 409 where nobody would be left. Of many who change places at once that is asked before, of all of them. */
    public void mayLeave(String person, String group) {
        hold();
        if (NEEDED.containsKey(group)
                && !Provisioning.isRunning()
                && rows.membersOf(group).equals(List.of(person))) {
            throw Refusal.clash("至少要留一名%s。".formatted(NEEDED.get(group)));
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
