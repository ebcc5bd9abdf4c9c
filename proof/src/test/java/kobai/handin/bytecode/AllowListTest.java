package kobai.handin.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import kobai.finding.NotAllowed;
import kobai.samples.MemoryCompiler;
import kobai.text.SourceLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which file is refused, and because of which of its classes. */
class AllowListTest {
  private static final String FOLDER = "exercises/layers/";

  @Test
  void refused_noClasses_none() {
    assertEquals(Map.of(), AllowList.refused(Map.of(), FOLDER));
  }

  @Test
  @DisplayName("Only the file itself is refused, not the files that need it")
  void refused_helper_onlyTheHelper() {
    Map<String, byte[]> classes =
        MemoryCompiler.compile(
            Map.of(
                "Helper.java", "package layers; class Helper { void end() { System.exit(0); } }",
                "Affine.java", "package layers; class Affine { Helper helper = new Helper(); }"));
    NotAllowed finding =
        new NotAllowed(
            "System.exit", FOLDER + "Helper.java", new SourceLine(FOLDER + "Helper.java", 1));
    assertEquals(Map.of("Helper.java", finding), AllowList.refused(classes, FOLDER));
  }

  @Test
  @DisplayName("A forbidden second class in a file refuses that file")
  void refused_secondClassOfAFile_theFile() {
    String text = "package layers; class Affine {} class Second { Thread thread; }";
    Map<String, byte[]> classes = MemoryCompiler.compile(Map.of("Affine.java", text));
    assertEquals(
        Map.of("Affine.java", new NotAllowed("Thread", FOLDER + "Affine.java", null)),
        AllowList.refused(classes, FOLDER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"exercises", "layers.more", "org.junit.jupiter.api", "kobai.check", "layersx"})
  @DisplayName("A class in another package than layers is refused, whatever it does")
  void refused_otherPackage_named(String name) {
    Map<String, byte[]> classes =
        MemoryCompiler.compile(Map.of("Own.java", "package " + name + "; public class Own {}"));
    NotAllowed finding = new NotAllowed("package " + name, FOLDER + "Own.java", null);
    assertEquals(Map.of("Own.java", finding), AllowList.refused(classes, FOLDER));
  }

  @Test
  @DisplayName(
      "A class without a package is not refused for that: nothing runs it, and the check reports it")
  void refused_forgottenPackage_notForThat() {
    Map<String, byte[]> classes = MemoryCompiler.compile(Map.of("Own.java", "public class Own {}"));
    assertEquals(Map.of(), AllowList.refused(classes, FOLDER));
  }

  @Test
  @DisplayName("A class that is not in the hand-in may not be named, not even in the same package")
  void refused_absentClass_named() {
    Map<String, byte[]> classes =
        MemoryCompiler.compile(
            Map.of(
                "A.java",
                "package layers; class A { B b; }",
                "B.java",
                "package layers; class B {}"));
    classes.remove("layers.B");
    assertEquals(
        Map.of("A.java", new NotAllowed("B", FOLDER + "A.java", null)),
        AllowList.refused(classes, FOLDER));
  }
}
