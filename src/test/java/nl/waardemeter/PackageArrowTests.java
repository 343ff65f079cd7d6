package nl.waardemeter;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A package uses only those before it; there can be no cycles then. */
class PackageArrowTests {

    static final String ROOT = "nl.waardemeter";

    /** In their order. What stands at the end need not be there yet. */
    static final List<String> ORDER = List.of(
            "web",
            "database",
            "kpi",
            "organisation",
            "account",
            "imports",
            "contact",
            "ticket",
            "survey",
            "workforce",
            "scorecard",
            "dashboard",
            "valuescan",
            "report",
            "demo");

    private static final JavaClasses CLASSES = ProgramClasses.all();

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyThoseBeforeIt(String name) {
        List<String> after = ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size());
        String[] forbidden = Stream.concat(Stream.of(ROOT), after.stream().map(later -> ROOT + "." + later + ".."))
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(forbidden))
                .because("a package uses only those before it in " + ORDER)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    static List<String> packages() {
        return ORDER;
    }

    @Test
    void everyPackageHasAPlaceInTheOrderAndASentence() {
        JavaPackage root = CLASSES.getPackage(ROOT);
        assertThat(root.getSubpackages())
                .extracting(JavaPackage::getRelativeName)
                .isSubsetOf(ORDER);
        assertThat(root.getSubpackagesInTree())
                .allSatisfy(each -> assertThat(each.isAnnotatedWith(NullMarked.class))
                        .as("%s has a package-info.java with @NullMarked", each.getName())
                        .isTrue());
    }

    @Test
    void theMeaningOfAKpiNeedsNoFrameworkNoDatabaseAndNoClock() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".kpi..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                                ROOT + ".kpi..", "java..", "org.jspecify.annotations..", "org.hipparchus..")
                        .or(resideInAnyPackage("java.sql..", "java.net.."))
                        .or(equivalentTo(Clock.class)))
                .because("kpi is pure: whoever doubts a number can follow it on paper")
                .check(CLASSES);
    }
}
