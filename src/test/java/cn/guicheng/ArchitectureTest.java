package cn.guicheng;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may know whom: each class is under the law of the room it lies in (ADR 0025). */
@AnalyzeClasses(packages = "cn.guicheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String PROCEDURES = "cn.guicheng.procedure.";

    @ArchTest
    static final ArchRule everyClassLiesInARoom = classes()
            .should()
            .resideInAnyPackage(
                    "cn.guicheng",
                    "cn.guicheng.procedure..",
                    "cn.guicheng.register..",
                    "cn.guicheng.casework..",
                    "cn.guicheng.limit..",
                    "cn.guicheng.flow..",
                    "cn.guicheng.notification..",
                    "cn.guicheng.office..",
                    "cn.guicheng.engine..",
                    "cn.guicheng.web..")
            .because("a newcomer finds nine rooms, not a shelf sorted by technique");

    /** A stream of rows keeps its connection until somebody closes it; whoever reads less reads a page. */
    @ArchTest
    static final ArchRule nobodyKeepsAConnection = noClasses()
            .should()
            .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
            .orShould()
            .callMethodWhere(target(name("queryForStream")));

    @ArchTest
    static final ArchRule registersKnowNobody = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.register..")
            .should()
            .dependOnClassesThat(resideInAnyPackage(
                    "org.camunda..",
                    "cn.guicheng.procedure..",
                    "cn.guicheng.casework..",
                    "cn.guicheng.limit..",
                    "cn.guicheng.flow..",
                    "cn.guicheng.office..",
                    "cn.guicheng.engine..",
                    "cn.guicheng.web.."))
            .because("a register must outlive the engine and serve procedures that are not written yet");

    @ArchTest
    static final ArchRule theRecordOfRunsAndTheNoticesAreKeptLikeRegisters = noClasses()
            .that()
            .resideInAnyPackage("cn.guicheng.flow.record..", "cn.guicheng.notification..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.camunda..")
                    .or(resideInAPackage("cn.guicheng..")
                            .and(not(resideInAnyPackage(
                                    "cn.guicheng.flow.record..",
                                    "cn.guicheng.notification..",
                                    "cn.guicheng.register..")))))
            .because("how cases ran and what people were told must outlive the engine as the registers do");

    @ArchTest
    static final ArchRule normalFormsKnowNobody = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.register.normalform..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("cn.guicheng..").and(not(resideInAPackage("cn.guicheng.register.normalform.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.springframework..")
            .because("every register, procedure and page writes a number in the same way");

    @ArchTest
    static final ArchRule theEngineKnowsNobody = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.engine..")
            .should()
            .dependOnClassesThat(resideInAPackage("cn.guicheng..")
                    .and(not(resideInAnyPackage("cn.guicheng.engine..", "cn.guicheng.register.normalform.."))))
            .because("what every procedure needs from the engine depends on none of them");

    @ArchTest
    static final ArchRule nothingKnowsTheProcedures = noClasses()
            .that()
            .resideOutsideOfPackage("cn.guicheng.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.guicheng.procedure..")
            .because("a new procedure is added without touching anything that exists");

    @ArchTest
    static final ArchRule proceduresKnowOnlyContractsOfEachOther = classes()
            .that()
            .resideInAPackage("cn.guicheng.procedure..")
            .should(knowOfOtherProceduresOnlyTheirContract())
            .because("procedures meet through messages and registers, and a caller knows what the called one promises");

    @ArchTest
    static final ArchRule proceduresKnowNoPagesButTheirOwn = noClasses()
            .that(resideInAPackage("cn.guicheng.procedure..")
                    .and(not(resideInAPackage("cn.guicheng.procedure.*.web.."))))
            .should()
            .dependOnClassesThat(resideInAnyPackage("cn.guicheng.web..", "cn.guicheng.procedure.*.web..")
                    .or(resideInAPackage("cn.guicheng.casework..")
                            .and(not(resideInAPackage("cn.guicheng.casework.separation..")))))
            .because("a procedure says what happens; how cases are conducted and shown is the same for all,"
                    + " and its own pages show what it says");

    @ArchTest
    static final ArchRule noCyclesAmongRooms =
            slices().matching("cn.guicheng.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noCyclesWithinRooms = slices().matching("cn.guicheng.(*).(*)..")
            .should()
            .beFreeOfCycles()
            .because("a room that is read from one end is understood");

    @ArchTest
    static final ArchRule delegatesAreNamedAfterTheirTask = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .bePackagePrivate()
            .andShould()
            .resideInAnyPackage("cn.guicheng.procedure..", "cn.guicheng.casework..")
            .because("one class per service task, and nobody else calls it");

    @ArchTest
    static final ArchRule nobodyReachesThroughAComponent = noClasses()
            .should()
            .callMethodWhere(describe(
                    "a collaborator of another component is read",
                    call -> isComponent(call.getTargetOwner())
                            && !call.getOriginOwner().equals(call.getTargetOwner())
                            && call.getTarget().getRawParameterTypes().isEmpty()
                            && call.getTargetOwner().tryGetField(call.getName()).isPresent()))
            .because("a record of collaborators is short to write, and what it was given is nobody else's (ADR 0030)");

    /** A record without methods of its own is a bundle that is handed on to be read. */
    private static boolean isComponent(JavaClass type) {
        return type.isRecord()
                && type.isMetaAnnotatedWith(Component.class)
                && type.getMethods().stream()
                        .anyMatch(method ->
                                !List.of("equals", "hashCode", "toString").contains(method.getName())
                                        && type.tryGetField(method.getName()).isEmpty());
    }

    private static ArchCondition<JavaClass> knowOfOtherProceduresOnlyTheirContract() {
        return new ArchCondition<>("know of other procedures only their contract, the class named after the slug") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass known = dependency.getTargetClass().getBaseComponentType();
                    if (isOfAnother(item).test(known) && !IS_CONTRACT.test(known)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> isOfAnother(JavaClass item) {
        return describe(
                "of another procedure",
                known -> known.getPackageName().startsWith(PROCEDURES)
                        && !procedure(known).equals(procedure(item)));
    }

    /** The class named after its procedure, or after its case where a register has that name already. */
    private static final DescribedPredicate<JavaClass> IS_CONTRACT = describe("a contract", known -> {
        String name = known.getSimpleName().toLowerCase();
        return known.getPackageName().equals(PROCEDURES + procedure(known))
                && (name.equals(procedure(known)) || name.equals(procedure(known) + "case"));
    });

    private static String procedure(JavaClass type) {
        return type.getPackageName().substring(PROCEDURES.length()).split("\\.")[0];
    }
}
