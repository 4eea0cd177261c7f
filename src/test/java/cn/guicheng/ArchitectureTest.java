package cn.guicheng;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Who may know whom. */
@AnalyzeClasses(packages = "cn.guicheng", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] REGISTERS = {
        "..casenumber..",
        "cn.guicheng.person..",
        "..signature..",
        "..exclusion..",
        "cn.guicheng.concealment..",
        "..claim..",
        "..invoice..",
        "..voucher..",
        "..payment..",
        "..attachment..",
        "..firststeps..",
        "..request..",
        "cn.guicheng.limitchange..",
        "cn.guicheng.emergency..",
        "cn.guicheng.access..",
        "cn.guicheng.flow..",
        "cn.guicheng.registerentry..",
        "cn.guicheng.held..",
        "..notification.."
    };

    @ArchTest
    static final ArchRule registersKnowNobody = noClasses()
            .that()
            .resideInAnyPackage(REGISTERS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.camunda..",
                    "cn.guicheng.engine..",
                    "cn.guicheng.identity..",
                    "cn.guicheng.casework..",
                    "cn.guicheng.casesheet..",
                    "cn.guicheng.separation..",
                    "cn.guicheng.limit..",
                    "cn.guicheng.procedure..",
                    "cn.guicheng.web..")
            .because("a register must outlive the engine and serve procedures that are not written yet");

    @ArchTest
    static final ArchRule normalFormsKnowNobody = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.normalform..")
            .should()
            .dependOnClassesThat(
                    resideInAPackage("cn.guicheng..").and(not(resideInAPackage("cn.guicheng.normalform.."))))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.camunda..", "org.springframework..")
            .because("every register, procedure and page writes a number in the same way");

    @ArchTest
    static final ArchRule theEngineKnowsNobody = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.engine..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "cn.guicheng.procedure..",
                    "cn.guicheng.identity..",
                    "cn.guicheng.casework..",
                    "cn.guicheng.casesheet..",
                    "cn.guicheng.separation..",
                    "cn.guicheng.limit..",
                    "cn.guicheng.web..")
            .because("what every procedure needs from the engine depends on none of them");

    @ArchTest
    static final ArchRule nothingListsTheProcedures = noClasses()
            .that()
            .resideOutsideOfPackages("cn.guicheng.procedure..", "cn.guicheng.web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.guicheng.procedure..")
            .because("a new procedure is added without touching anything that exists");

    @ArchTest
    static final ArchRule proceduresKnowNoPages = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("cn.guicheng.web..", "cn.guicheng.casesheet..", "cn.guicheng.casework..")
            .because("a procedure says what happens; how cases are conducted and shown is the same for all");

    @ArchTest
    static final ArchRule paymentApprovalKnowsNoCaller = noClasses()
            .that()
            .resideInAPackage("cn.guicheng.procedure.paymentapproval..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("cn.guicheng.procedure.reimbursement..")
            .because("every procedure that pays money calls it");

    @ArchTest
    static final ArchRule noCycles =
            slices().matching("cn.guicheng.(*)..").should().beFreeOfCycles();

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
}
