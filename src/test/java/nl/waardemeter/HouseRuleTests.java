package nl.waardemeter;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.io.File;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;

class HouseRuleTests {

    private static final JavaClasses PROGRAM = ProgramClasses.all();

    @Test
    void whoeverWantsToKnowTheTimeAsksTheClock() {
        DescribedPredicate<AccessTarget.CodeUnitCallTarget> now = DescribedPredicate.describe(
                "now() of java.time without a clock",
                call -> call.getOwner().getPackageName().startsWith("java.time")
                        && call.getName().equals("now")
                        && call.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class)));
        noClasses().should().callMethodWhere(target(now)).check(PROGRAM);
        noClasses().should().callMethod(System.class, "currentTimeMillis").check(PROGRAM);
        noClasses().should().callConstructor(Date.class).check(PROGRAM);
        noClasses().should().callMethod(Calendar.class, "getInstance").check(PROGRAM);
    }

    @Test
    void thereIsOneClock() {
        DescribedPredicate<AccessTarget.CodeUnitCallTarget> system = DescribedPredicate.describe(
                "a clock of the system",
                call -> call.getOwner().isEquivalentTo(Clock.class)
                        && List.of("systemUTC", "systemDefaultZone", "system", "tickSeconds")
                                .contains(call.getName()));
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(WaardemeterApplication.class.getName())
                .should()
                .callMethodWhere(target(system))
                .check(PROGRAM);
    }

    @Test
    void nothingDependsOnTheZoneOrTheLanguageOfTheMachine() {
        noClasses().should().callMethod(ZoneId.class, "systemDefault").check(PROGRAM);
        noClasses().should().callMethod(TimeZone.class, "getDefault").check(PROGRAM);
        noClasses().should().callMethod(Locale.class, "getDefault").check(PROGRAM);
    }

    @Test
    void temporaryFilesAreMadeInANamedFolder() {
        noClasses()
                .should()
                .callMethod(File.class, "createTempFile", String.class, String.class)
                .check(PROGRAM);
        DescribedPredicate<AccessTarget.CodeUnitCallTarget> anywhere = DescribedPredicate.describe(
                "a temporary file in the folder of the whole computer",
                call -> call.getOwner().isEquivalentTo(Files.class)
                        && call.getName().startsWith("createTemp")
                        && call.getRawParameterTypes().get(0).isEquivalentTo(String.class));
        noClasses().should().callMethodWhere(target(anywhere)).check(PROGRAM);
    }

    @Test
    void controllersArePackagePrivate() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areMetaAnnotatedWith(ControllerAdvice.class)
                .should()
                .bePackagePrivate()
                .check(PROGRAM);
    }

    @Test
    void associationsBetweenEntitiesStayWithinTheirPackage() {
        fields().that()
                .areAnnotatedWith(ManyToOne.class)
                .or()
                .areAnnotatedWith(OneToMany.class)
                .or()
                .areAnnotatedWith(OneToOne.class)
                .or()
                .areAnnotatedWith(ManyToMany.class)
                .should(staysWithinItsPackage())
                .because("across packages a row is known by its id")
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|DTO|Util|Utils|Helper|Manager|Processor)")
                .check(PROGRAM);
        noClasses()
                .should()
                .resideInAnyPackage("..service..", "..dto..", "..mapper..", "..util..", "..common..", "..config..")
                .check(PROGRAM);
    }

    @Test
    void noTestIsSwitchedOff() {
        JavaClasses tests = ProgramClasses.tests();
        noClasses().should().beAnnotatedWith(Disabled.class).check(tests);
        noMethods().should().beAnnotatedWith(Disabled.class).check(tests);
    }

    private static ArchCondition<JavaField> staysWithinItsPackage() {
        return new ArchCondition<>("stay within its package") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                for (JavaClass type : field.getAllInvolvedRawTypes()) {
                    boolean ours = type.getPackageName().startsWith(PackageArrowTests.ROOT);
                    boolean same = type.getPackageName().equals(field.getOwner().getPackageName());
                    events.add(new SimpleConditionEvent(
                            field, !ours || same, field.getFullName() + " refers to " + type.getName()));
                }
            }
        };
    }
}
