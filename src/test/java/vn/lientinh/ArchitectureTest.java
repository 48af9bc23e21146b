package vn.lientinh;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

/** The layout of the program, and why it is so. A class that breaks a rule here fails the build. */
@AnalyzeClasses(packages = "vn.lientinh", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {

    /** All packages below the window. */
    private static final String[] WITHOUT_WINDOW = {"vn.lientinh.model..", "vn.lientinh.geo..", "vn.lientinh.io..",
            "vn.lientinh.store..", "vn.lientinh.analysis..", "vn.lientinh.tiles..", "vn.lientinh.render..",
            "vn.lientinh.print..", "vn.lientinh.tour..", "vn.lientinh.author..", "vn.lientinh.cli.."};

    private static final String[] WINDOW_TOOLKITS = {"javafx..", "com.sun.javafx..", "com.gluonhq..", "atlantafx..",
            "org.kordamp.ikonli.."};

    @ArchTest
    static final ArchRule THE_WINDOW_IS_THE_LAST_LAYER = noClasses().that()
            .resideInAnyPackage(WITHOUT_WINDOW)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WINDOW_TOOLKITS)
            .because("maps are read, measured and printed on machines without a display");

    @ArchTest
    static final ArchRule NOTHING_BELOW_KNOWS_THE_WINDOW = noClasses().that()
            .resideInAnyPackage(WITHOUT_WINDOW)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("vn.lientinh.ui..")
            .because("the window is built from the rest, not the other way round");

    @ArchTest
    static final ArchRule THE_ENTRY_POINT_LOADS_NO_TOOLKIT = noClasses().that()
            .resideInAPackage("vn.lientinh")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WINDOW_TOOLKITS)
            .because("a command such as identify starts without loading JavaFX, and works where JavaFX cannot start");

    @ArchTest
    static final ArchRule NO_SWING = noClasses().should()
            .dependOnClassesThat()
            .resideInAPackage("javax.swing..")
            .because("there is one window toolkit, and Java2D is used headless, for painting only");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_CONTROL = noClasses().that()
            .haveNameMatching(".*ViewModel(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "atlantafx..")
            .allowEmptyShould(true)
            .because("what a view shows is tested without opening a window; properties and collections are enough");

    @ArchTest
    static final ArchRule GLUON_STAYS_BEHIND_THE_MAP = noClasses().that()
            .resideOutsideOfPackage("vn.lientinh.ui.map..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.gluonhq..")
            .because("its centre and zoom are stale after a drag, so it is hidden behind the program's own viewport");

    @ArchTest
    static final ArchRule ONLY_TILES_OF_SERVERS_USE_THE_NETWORK = noClasses().that()
            .haveNameNotMatching("vn\\.lientinh\\.tiles\\.XyzTiles(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(http\\..*|.*Socket.*|.*URLConnection|.*Channel.*)")
            .because("nothing leaves the machine before a person has chosen a server of tiles");

    @ArchTest
    static final ArchRule THE_MODEL_RESTS_ON_NOTHING = classes().that()
            .resideInAPackage("vn.lientinh.model..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("vn.lientinh.model..", "java..", "org.locationtech.jts.geom..", "org.jspecify..")
            .because("records of segments and items are what every other package speaks in");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("vn.lientinh.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that can be read on its own can be changed on its own");

    @ArchTest
    static final ArchRule NO_DRAWER_FOR_ODDS_AND_ENDS = noClasses().should()
            .resideInAnyPackage("..util..", "..utils..",
                    "..helper..", "..common..")
            .because("a class has a room of its own, named after what it is about");

    @ArchTest
    static final ArchRule NULL_IS_MARKED = classes().should(resideInANullMarkedPackage())
            .because("null is either written as @Nullable or checked away by the compiler");

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a package marked @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage()
                        .tryGetPackageInfo()
                        .map(info -> info.isAnnotatedWith(NullMarked.class))
                        .orElse(false);
                events.add(new SimpleConditionEvent(type, marked,
                        type.getPackageName() + " has no package-info marked @NullMarked, see " + type.getName()));
            }
        };
    }
}
