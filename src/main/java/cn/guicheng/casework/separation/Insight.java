package cn.guicheng.casework.separation;

import cn.guicheng.notification.Recipients;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.concealment.Concealments;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who sees and hears of a case in whose place: where a case is concealed from everybody who holds a post, because it is about
 * them, whoever stands in for that post sees and hears of it (SOD-10).
 */
@Component
public class Insight implements Recipients {
    private final Concealments concealments;
    private final Organisation organisation;

    Insight(Concealments concealments, Organisation organisation) {
        this.concealments = concealments;
        this.organisation = organisation;
    }

    /** Numbers of the cases that the person sees in place of one of these posts. */
    public Set<String> casesInPlaceOf(Collection<String> posts, String person) {
        return postsThatMayBeTheirs(posts, person)
                .flatMap(post -> concealments.fromAllOf(organisation.membersOf(post)).stream()
                        .filter(caseNumber -> standsIn(person, post, caseNumber)))
                .collect(Collectors.toSet());
    }

    /** Whether the person sees this case in place of one of these posts. */
    public boolean seesInPlaceOf(Collection<String> posts, String person, String caseNumber) {
        return postsThatMayBeTheirs(posts, person)
                .anyMatch(post -> isConcealedFromAll(post, caseNumber) && standsIn(person, post, caseNumber));
    }

    /** Most people stand in for nobody, and are asked for nothing more. */
    private Stream<String> postsThatMayBeTheirs(Collection<String> posts, String person) {
        Set<String> own = organisation.groupsOf(person);
        return posts.stream().filter(post -> StandIns.of(post).stream().anyMatch(own::contains));
    }

    private boolean standsIn(String person, String post, String caseNumber) {
        return inPlaceOf(post, caseNumber).contains(person);
    }

    /** Nobody from whom the case is concealed; in their place whoever stands in for a post that nobody else holds. */
    @Override
    public Collection<String> of(String caseNumber, Collection<String> recipients) {
        Set<String> barred = caseNumber == null ? Set.of() : concealments.people(Set.of(caseNumber));
        if (recipients.stream().noneMatch(barred::contains)) {
            return recipients;
        }
        Set<String> told = new LinkedHashSet<>();
        for (String recipient : recipients) {
            if (barred.contains(recipient)) {
                told.addAll(standIns(recipient, caseNumber));
            } else {
                told.add(recipient);
            }
        }
        return told;
    }

    private Set<String> standIns(String person, String caseNumber) {
        return organisation.postsOf(person).stream()
                .filter(post -> isConcealedFromAll(post, caseNumber))
                .flatMap(post -> inPlaceOf(post, caseNumber).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** User ids of those who stand in for a post from whose holders the case is concealed. */
    private Set<String> inPlaceOf(String post, String caseNumber) {
        Set<String> barred = concealments.people(Set.of(caseNumber));
        return StandIns.of(post).stream()
                .map(group -> without(barred, organisation.membersOf(group)))
                .filter(people -> !people.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    private static Set<String> without(Set<String> barred, Collection<String> people) {
        Set<String> left = new TreeSet<>(people);
        left.removeAll(barred);
        return left;
    }

    private boolean isConcealedFromAll(String post, String caseNumber) {
        Collection<String> members = organisation.membersOf(post);
        return !members.isEmpty() && concealments.people(Set.of(caseNumber)).containsAll(members);
    }
}
