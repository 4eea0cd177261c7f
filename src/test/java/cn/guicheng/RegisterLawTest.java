package cn.guicheng;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What every register promises, one added later too. */
@AnalyzeClasses(packages = "cn.guicheng.register", importOptions = ImportOption.DoNotIncludeTests.class)
class RegisterLawTest {
    /** It notes what happens outside of every transaction too, such as a login that fails. */
    private static final String ACCESS_LOG = "cn.guicheng.register.access..";

    @ArchTest
    static final ArchRule everyWritingVerbDemandsATransaction = methods()
            .that()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .arePublic()
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages(ACCESS_LOG)
            .should(writeInATransactionOnly())
            .because("a register's entry and the step that made it are true together or not at all");

    /** Outside of a transaction a savepoint is one of its own: what is written behind it would stand alone. */
    @ArchTest
    static final ArchRule noVerbTakesASavepointForATransaction = noMethods()
            .that(are(annotatedWith(Transactional.class)))
            .should(beNested())
            .because("what may fail alone stands behind a Savepoint in a verb that demands its transaction");

    private static ArchCondition<JavaMethod> beNested() {
        return new ArchCondition<>("be nested") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean nested = method.getAnnotationOfType(Transactional.class).propagation() == Propagation.NESTED;
                events.add(new SimpleConditionEvent(method, nested, method.getFullName() + " is nested"));
            }
        };
    }

    private static ArchCondition<JavaMethod> writeInATransactionOnly() {
        return new ArchCondition<>("write in a transaction only") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (writes(method, new HashSet<>())) {
                    events.add(SimpleConditionEvent.violated(
                            method, method.getFullName() + " writes and is not @Transactional"));
                }
            }
        };
    }

    /** Whether the code, or what it calls in its register, writes without a transaction of its own or its caller's. */
    private static boolean writes(JavaCodeUnit code, Set<String> seen) {
        if (!seen.add(code.getFullName()) || isTransactional(code)) {
            return false;
        }
        return code.getCallsFromSelf().stream()
                .anyMatch(call -> isWrite(call.getTargetOwner(), call.getName())
                        || call.getTargetOwner()
                                        .getPackageName()
                                        .equals(code.getOwner().getPackageName())
                                && call.getTarget()
                                        .resolveMember()
                                        .filter(JavaCodeUnit.class::isInstance)
                                        .map(JavaCodeUnit.class::cast)
                                        .filter(called -> writes(called, seen))
                                        .isPresent());
    }

    private static boolean isWrite(JavaClass owner, String name) {
        return owner.isEquivalentTo(StatementSpec.class) && name.equals("update")
                || owner.isAssignableTo(JdbcOperations.class) && (name.equals("update") || name.equals("batchUpdate"));
    }

    private static boolean isTransactional(JavaCodeUnit code) {
        return code.isAnnotatedWith(Transactional.class) || code.getOwner().isAnnotatedWith(Transactional.class);
    }
}
