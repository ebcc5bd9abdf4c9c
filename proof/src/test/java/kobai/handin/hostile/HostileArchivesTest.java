package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.HandIns;
import kobai.handin.ingest.Ingest;
import kobai.handin.ingest.Ingested;
import kobai.handin.ingest.RawZip;
import kobai.handin.ingest.Refused;
import kobai.handin.ingest.Sources;
import kobai.handin.sandbox.Sandbox;
import kobai.tier.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives that are hostile, broken or merely odd, from the zip to the grade: one of each kind.
 * More of them are in the tests of the ingest alone.
 */
@Tag(Tags.HOSTILE)
class HostileArchivesTest {
  private static final String ALL = "100.0";
  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

  private static @Nullable Attempt attempt;

  @TempDir private Path temp;

  /**
   * An archive and its outcome.
   *
   * @param outcome the points, or the reason why it is not accepted
   */
  record Packed(String what, byte[] zip, String outcome) {
    @Override
    public String toString() {
      return what;
    }
  }

  @BeforeAll
  static void open() {
    assumeTrue(Sandbox.best().isStrong(), () -> "there is no sandbox: " + Sandbox.best().why());
    attempt = new Attempt(Defence.BOTH);
  }

  @AfterAll
  static void close() {
    if (attempt != null) {
      attempt.close();
    }
  }

  static List<Packed> archives() {
    List<Packed> all = new ArrayList<>();
    all.addAll(refused());
    all.addAll(graded());
    return all;
  }

  private static List<Packed> refused() {
    String relu = Attempt.solutions().getOrDefault("ReLU.java", "");
    return List.of(
        unsafe("../ReLU.java"),
        unsafe("/tmp/kobai-hostile-left.java"),
        unsafe("C:\\layers\\ReLU.java"),
        unsafe("layers/Re\nLU.java"),
        unsafe("\u001b[2JReLU.java"),
        new Packed(
            "a link to the users of the machine",
            new RawZip()
                .entry("Affine.java", "")
                .mode(0xA1FF)
                .entry("ReLU.java", "/etc/passwd")
                .bytes(),
            "LINK"),
        new Packed(
            "a file twice, and not the same",
            new RawZip().entry("ReLU.java", relu).entry("ReLU.java", "class ReLU {}").bytes(),
            "DUPLICATE_ENTRY"),
        new Packed(
            "a file that only some programs see",
            new RawZip().entry("Affine.java", "").localOnly("ReLU.java", relu).bytes(),
            "HEADERS_DISAGREE"),
        new Packed(
            "a file with two names",
            new RawZip().twoNames("ReLU.java", "Affine.java", relu).bytes(),
            "HEADERS_DISAGREE"),
        new Packed(
            "a hundred megabytes of zeros",
            new RawZip().entry("Affine.java", "").bomb("readme.txt", 100_000_000).bytes(),
            "EXPANDS_TOO_FAR"),
        new Packed("nothing at all", new byte[0], "EMPTY"),
        new Packed(
            "another kind of archive",
            "Rar!\u001a\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1),
            "OTHER_ARCHIVE"),
        new Packed("half of a zip", half(zip(Attempt.solutions())), "BROKEN_ARCHIVE"),
        new Packed("no zip", "my homework".getBytes(StandardCharsets.UTF_8), "NOT_A_ZIP"),
        new Packed(
            "two ReLU.java, in two places, and not the same",
            zip(with("exercises/layers/ReLU.java", "package layers; public class ReLU {}")),
            "AMBIGUOUS"),
        new Packed(
            "class files alone",
            zip(Map.of("layers/ReLU.class", "\u00ca\u00fe\u00ba\u00be")),
            "NOTHING_FOUND"));
  }

  private static Packed unsafe(String name) {
    return new Packed(
        "the name " + name.replaceAll("\\p{Cntrl}", "?"),
        new RawZip().entry("Affine.java", "").entry(name, "").bytes(),
        "UNSAFE_NAME");
  }

  private static List<Packed> graded() {
    return List.of(
        new Packed("the solutions", zip(Attempt.solutions()), ALL),
        odd("a pom of its own", "pom.xml", "<project><build><plugins/></build></project>"),
        odd("settings for Maven", ".mvn/jvm.config", "-javaagent:evil.jar"),
        odd("more settings for Maven", ".mvn/maven.config", "-DskipTests"),
        odd(
            "settings for JUnit",
            "junit-platform.properties",
            "junit.platform.execution.dryRun.enabled=true"),
        odd(
            "a listener for JUnit",
            "META-INF/services/org.junit.platform.launcher.TestExecutionListener",
            "layers.Evil"),
        odd(
            "grading tests of its own",
            "src/test/java/kobai/SigmoidTest.java",
            "package kobai; class SigmoidTest {}"),
        odd(
            "an annotation processor",
            "META-INF/services/javax.annotation.processing.Processor",
            "layers.Evil"),
        odd("class files", "layers/Sigmoid.class", "\u00ca\u00fe\u00ba\u00be"),
        odd("a module", "layers/module-info.java", "module layers {}"),
        odd("what macOS adds", "__MACOSX/layers/._Affine.java", "\0\5\26\7"),
        odd("a spreadsheet formula for a name", "=cmd|' /C calc'!A0.txt", ""),
        new Packed("a folder around it", zip(renamed(name -> "homework 3/layers/" + name)), ALL),
        new Packed(
            "a byte-order mark", zip(texts(text -> "\uFEFF" + text), StandardCharsets.UTF_8), ALL),
        new Packed("UTF-16", zip(texts(text -> text), StandardCharsets.UTF_16), ALL),
        new Packed("Shift_JIS", zip(texts(text -> shiftJis(text)), SHIFT_JIS), ALL),
        new Packed(
            "line ends of Windows",
            zip(texts(text -> text.replace("\n", "\r\n")), StandardCharsets.UTF_8),
            ALL),
        new Packed(
            "a helper in the JUnit's package",
            zip(
                with(
                    "layers/Assertions.java",
                    "package org.junit.jupiter.api; public class Assertions {}")),
            ALL),
        new Packed(
            "System.exit in the best of company",
            zip(with("layers/Sigmoid.java", exiting())),
            "75.0")); // without Sigmoid, and without the half of XOR that needs it
  }

  private static Packed odd(String what, String name, String text) {
    return new Packed(what, zip(with(name, text)), ALL);
  }

  private static String exiting() {
    Case exit = Case.of("exit").backward("System.exit(0);").always("").build();
    return exit.files().getOrDefault("Sigmoid.java", "");
  }

  private static String shiftJis(String text) {
    return "// \u65e5\u672c\u8a9e\n" + text.replaceAll("[^\\p{ASCII}]", "?");
  }

  private static Map<String, String> texts(UnaryOperator<String> change) {
    Map<String, String> texts = renamed(name -> "layers/" + name);
    texts.replaceAll((name, text) -> change.apply(text));
    return texts;
  }

  private static Map<String, String> with(String name, String text) {
    Map<String, String> texts = renamed(file -> "layers/" + file);
    texts.put(name, text);
    return texts;
  }

  private static Map<String, String> renamed(UnaryOperator<String> change) {
    Map<String, String> texts = new TreeMap<>();
    Attempt.solutions().forEach((name, text) -> texts.put(change.apply(name), text));
    return texts;
  }

  private static byte[] half(byte[] zip) {
    return Arrays.copyOf(zip, zip.length / 2);
  }

  private static byte[] zip(Map<String, String> texts) {
    return zip(texts, StandardCharsets.UTF_8);
  }

  private static byte[] zip(Map<String, String> texts, Charset encoding) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> entry : texts.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(encoding));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("archives")
  @DisplayName("From the zip to the grade, or to the reason why there is none")
  void grade_archive_asDeclared(Packed packed) throws IOException {
    Set<String> before = Surroundings.files();
    assertEquals(packed.outcome(), outcome(packed.zip()));
    Set<String> left = new TreeSet<>(Surroundings.files());
    left.removeAll(before);
    assertEquals(Set.of(), left);
  }

  private String outcome(byte[] zip) throws IOException {
    Files.write(temp.resolve("alice.zip"), zip);
    HandIn handIn = HandIns.in(temp).get(0);
    Ingested ingested = new Ingest(Course.load()).of(handIn);
    if (ingested instanceof Refused refused) {
      return refused.finding().reason().name();
    }
    Sources sources = assertInstanceOf(Sources.class, ingested);
    Attempt grading = attempt;
    assertTrue(grading != null);
    Grade grade = grading.grade(handIn.id(), sources.files());
    assertTrue(grade.complete());
    return String.valueOf(Math.round(grade.points() * 1000) / 1000.0);
  }

  @Test
  @Tag(Tags.DAILY)
  @DisplayName("Some of them, one refused and one graded")
  void grade_someArchives_asDeclared() throws IOException {
    grade_archive_asDeclared(refused().get(0));
    grade_archive_asDeclared(graded().get(1));
  }

  @Test
  @Tag(Tags.DAILY)
  @DisplayName("Students whose names collide keep a row each")
  void ids_colliding_kept() throws IOException {
    byte[] zip = zip(Attempt.solutions());
    for (String name : List.of("alice.zip", "Alice.zip", "ALICE.ZIP", "=1+1.zip")) {
      Files.write(temp.resolve(name), zip);
    }
    List<String> ids = HandIns.in(temp).stream().map(HandIn::id).toList();
    assertEquals(4, ids.stream().distinct().count(), ids::toString);
  }
}
