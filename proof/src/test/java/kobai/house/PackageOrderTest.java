package kobai.house;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The dependencies of the design: each package depends only on those before it. */
class PackageOrderTest {
  /** The packages; those that others depend on come first. */
  private static final List<List<String>> ORDER =
      List.of(
          List.of("nn"),
          List.of("worker"),
          List.of("files"),
          List.of("numeric"),
          List.of("numeric.large"),
          List.of("text"),
          List.of("experiment"),
          List.of("finding"),
          List.of("check"),
          List.of("formula"),
          List.of("diagnosis.pass"),
          List.of("diagnosis.pattern"),
          List.of("diagnosis.record"),
          List.of("diagnosis.readback"),
          List.of("diagnosis.treatment"),
          List.of("diagnosis.share"),
          List.of("diagnosis.curve"),
          List.of("diagnosis.condition"),
          List.of("diagnosis.company"),
          List.of("diagnosis"),
          List.of("train"),
          List.of("check.large"),
          List.of("course"),
          List.of("grading"),
          List.of("seed"),
          List.of("process"),
          List.of("report", "report.page", "report.student"),
          List.of("attempt"),
          List.of("lab", "lab.page"),
          List.of("hint"),
          List.of("watch"),
          List.of("bundle"),
          List.of("update"),
          List.of("cli"),
          // for instructors
          List.of("handin.ingest"),
          List.of("handin.bytecode"),
          List.of("handin.sandbox"),
          List.of("format"),
          List.of("classpage"),
          List.of("handin"),
          List.of("starter"),
          List.of("instructor"));

  /** The packages that could be a separate jar, for layers outside the course. */
  private static final List<String> CORE =
      List.of(
          "nn",
          "worker",
          "numeric",
          "numeric.large",
          "text",
          "experiment",
          "finding",
          "check",
          "formula",
          "diagnosis.pass",
          "diagnosis.pattern",
          "diagnosis.record",
          "diagnosis.readback",
          "diagnosis.treatment",
          "diagnosis.share",
          "diagnosis.curve",
          "diagnosis.condition",
          "diagnosis.company",
          "diagnosis",
          "train",
          "check.large");

  private static final JavaClasses HARNESS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPaths(Path.of("target", "classes"), Path.of("instructor", "target", "classes"));

  @Test
  @DisplayName("Each package depends only on those before it in the order of the design")
  void packages_inOrder_leanOnEarlierOnes() {
    LayeredArchitecture order = layeredArchitecture().consideringOnlyDependenciesInLayers();
    List<String> names = ORDER.stream().map(rooms -> rooms.get(0)).toList();
    for (List<String> rooms : ORDER) {
      order = order.layer(rooms.get(0)).definedBy(packages(rooms));
    }
    for (int k = 0; k < names.size(); k++) {
      String[] later = names.subList(k + 1, names.size()).toArray(new String[0]);
      order =
          later.length == 0
              ? order.whereLayer(names.get(k)).mayNotBeAccessedByAnyLayer()
              : order.whereLayer(names.get(k)).mayOnlyBeAccessedByLayers(later);
    }
    order.check(HARNESS);
  }

  @Test
  @DisplayName("Every class is in one of those packages")
  void classes_all_standInAKnownPackage() {
    ArchRuleDefinition.classes()
        .that()
        .doNotHaveFullyQualifiedName("kobai.package-info") // which describes them all
        .should()
        .resideInAnyPackage(packages(ORDER.stream().flatMap(List::stream).toList()))
        .check(HARNESS);
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(name -> "kobai." + name).toArray(String[]::new);
  }

  @Test
  @DisplayName("The contract depends only on the JDK, commons-math3 and JSpecify")
  void contract_anyClass_leansOnMathOnly() {
    rule("kobai.nn", "kobai.nn..").check(HARNESS);
  }

  @Test
  @DisplayName("The code that shares a JVM with a stranger's code depends only on the contract")
  void worker_anyClass_leansOnTheContractOnly() {
    rule("kobai.worker..", "kobai.nn..", "kobai.worker..").check(HARNESS);
  }

  @Test
  @DisplayName("Only one class uses JLine, so that mvn test never loads it")
  void harness_anyOtherClass_doesNotKnowJLine() {
    ArchRuleDefinition.noClasses()
        .that()
        .haveNameNotMatching("kobai\\.watch\\.FullScreen")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jline..")
        .check(HARNESS);
  }

  @Test
  @DisplayName("No class of the harness depends on the student's package")
  void harness_anyClass_doesNotKnowLayers() {
    ArchRuleDefinition.noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("layers..")
        .check(HARNESS);
  }

  @Test
  @DisplayName("Numerics, checks and findings do not depend on JUnit, Jackson or picocli")
  void core_anyClass_leansOnItselfAndMathOnly() {
    String[] core = packages(CORE);
    for (String room : core) {
      rule(room, core).check(HARNESS);
    }
  }

  private static ArchRule rule(String name, String... allowed) {
    List<String> all = new ArrayList<>(List.of(allowed));
    all.addAll(List.of("java..", "org.apache.commons.math3..", "org.jspecify.annotations.."));
    return ArchRuleDefinition.classes()
        .that()
        .resideInAPackage(name)
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(all.toArray(new String[0]));
  }
}
