package org.gradewatch.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.springframework.context.annotation.Bean;

/// What the tree of a module must look like. Each service has one test that holds its packages to
/// it.
public final class HouseRules {

    private static final String[] EMPTY_NAMES = {
        "..service..",
        "..impl..",
        "..util..",
        "..utils..",
        "..dto..",
        "..config..",
        "..controller..",
        "..mapper..",
        "..repository.."
    };

    private HouseRules() {}

    /// @param root the module's root package, such as `org.gradewatch.rating`
    public static void hold(String root) {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        for (ArchRule rule : rules(root)) {
            rule.allowEmptyShould(true).check(classes);
        }
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                slices().matching(root + ".(*)..").should().beFreeOfCycles(),
                noClasses()
                        .should()
                        .resideInAnyPackage(EMPTY_NAMES)
                        .because("a package is a step of the flow, named by what comes out of it"),
                noClasses()
                        .should()
                        .haveNameMatching(".*(Impl|Dto|Utils?|Helper|Manager)")
                        .because("such a name says nothing about the thing"),
                classes().should(beInANullMarkedPackage()),
                methods()
                        .that()
                        .areAnnotatedWith(Bean.class)
                        .should()
                        .beDeclaredInClassesThat()
                        .haveSimpleNameEndingWith("Configuration")
                        .because("beans are declared in the configuration of their feature"));
    }

    /// That `root` knows none of `others`: services speak through topics only.
    public static void knowsNoneOf(String root, String... others) {
        noClasses()
                .should()
                .dependOnClassesThat(DescribedPredicate.describe(
                        "are of another service",
                        (JavaClass used) -> List.of(others).stream()
                                .anyMatch(other -> used.getPackageName().startsWith(other))))
                .check(new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages(root));
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package that is @NullMarked") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                boolean marked = item.getPackage().isAnnotatedWith(NullMarked.class);
                if (!marked) {
                    events.add(SimpleConditionEvent.violated(
                            item, item.getPackageName() + " has no package-info.java with @NullMarked"));
                }
            }
        };
    }
}
