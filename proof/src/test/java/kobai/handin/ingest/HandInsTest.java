package kobai.handin.ingest;

import static kobai.handin.ingest.Made.AFFINE;
import static kobai.handin.ingest.Made.RELU;
import static kobai.handin.ingest.Made.file;
import static kobai.handin.ingest.Made.names;
import static kobai.handin.ingest.Made.refused;
import static kobai.handin.ingest.Made.utf8;
import static kobai.handin.ingest.Made.zip;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.finding.NotAccepted.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The layouts in which the hand-ins of a class come, as a folder and as a zip of it. */
class HandInsTest {
  @TempDir private Path temp;

  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private Path folder;

  /** The form in which the class's folder comes. */
  enum As {
    FOLDER,
    ZIP,
    ZIP_OF_THE_FOLDER
  }

  @BeforeEach
  void makeFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("class"));
  }

  private void put(String name, byte[] bytes) {
    files.put(name, bytes);
  }

  private Map<String, HandIn> handIns(As as) throws IOException {
    Path place = folder;
    if (as == As.FOLDER) {
      files.forEach((name, bytes) -> file(folder.resolve(name), bytes));
    } else {
      String prefix = as == As.ZIP ? "" : "class/";
      Object[] entries =
          files.entrySet().stream()
              .flatMap(e -> Stream.of(prefix + e.getKey(), e.getValue()))
              .toArray();
      place = file(temp.resolve("class.zip"), Made.zipOf(entries));
    }
    Map<String, HandIn> byId = new LinkedHashMap<>();
    HandIns.in(place).forEach(handIn -> byId.put(handIn.id(), handIn));
    return byId;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A zip or a folder for each student; junk is no hand-in")
  void in_plain_oneEach(As as) throws IOException {
    put("bob.zip", zip("layers/Affine.java", AFFINE));
    put("alice/layers/Affine.java", utf8(AFFINE));
    put("alice/Helper.txt", utf8("x"));
    put("田中 花子.ZIP", zip("x/exercises/layers/ReLU.java", RELU));
    put("eve.rar", utf8("Rar!"));
    put("__MACOSX/._bob.zip", utf8("x"));
    put("._bob.zip", utf8("x"));
    put(".DS_Store", utf8("x"));
    put("Thumbs.db", utf8("x"));
    Map<String, HandIn> handIns = handIns(as);
    assertEquals(List.of("alice", "bob", "eve.rar", "田中 花子"), List.copyOf(handIns.keySet()));
    assertEquals(List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("alice"))));
    assertEquals(List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("bob"))));
    assertEquals(List.of("ReLU.java"), names(new Ingest(Course.load()).of(handIns.get("田中 花子"))));
    assertEquals(
        Reason.OTHER_ARCHIVE,
        refused(new Ingest(Course.load()).of(handIns.get("eve.rar"))).reason());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Moodle's folders, flat files and online texts; the id keeps the participant")
  void in_moodle_recognised(As as) throws IOException {
    put("Alice A_101_assignsubmission_file_/handin.zip", zip("layers/Affine.java", AFFINE));
    put("Alice A_101_assignsubmission_onlinetext_/onlinetext.html", utf8("<p>done</p>"));
    put("Bob_B_102_assignsubmission_file_Affine.java", utf8(AFFINE));
    put("Bob_B_102_assignsubmission_file_ReLU.java", utf8(RELU));
    put("Bob_B_102_assignsubmission_onlinetext_onlinetext.html", utf8("<p>done</p>"));
    put("Carol_103_assignsubmission_file_my work.zip", zip("Affine.java", AFFINE));
    put("Dan_104_assignsubmission_file_/layers/Affine.java", utf8(AFFINE));
    put("Eve_106_assignsubmission_file_layers/Affine.java", utf8(AFFINE));
    put("Dan_105_assignsubmission_onlinetext_/onlinetext.html", utf8("<p>sorry</p>"));
    Map<String, HandIn> handIns = handIns(as);
    assertEquals(
        List.of("Alice A_101", "Bob_B_102", "Carol_103", "Dan_104", "Dan_105", "Eve_106"),
        List.copyOf(handIns.keySet()));
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("Alice A_101"))));
    assertEquals(
        List.of("Affine.java", "ReLU.java"),
        names(new Ingest(Course.load()).of(handIns.get("Bob_B_102"))));
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("Carol_103"))));
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("Dan_104"))));
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("Eve_106"))));
    assertEquals(
        Reason.NOTHING_FOUND,
        refused(new Ingest(Course.load()).of(handIns.get("Dan_105"))).reason());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Gradescope's folders; its metadata is no hand-in")
  void in_gradescope_recognised(As as) throws IOException {
    String export = "assignment_7_export/";
    put(export + "submission_metadata.yml", utf8(":submission_1:"));
    put(export + "submission_1/Affine.java", utf8(AFFINE));
    put(export + "submission_2/handin/layers/ReLU.java", utf8(RELU));
    Map<String, HandIn> handIns = handIns(as);
    if (as == As.ZIP_OF_THE_FOLDER) { // no platform wraps it twice
      assertEquals(1, handIns.size());
      return;
    }
    assertEquals(List.of("submission_1", "submission_2"), List.copyOf(handIns.keySet()));
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("submission_1"))));
    assertEquals(
        List.of("ReLU.java"), names(new Ingest(Course.load()).of(handIns.get("submission_2"))));
  }

  @Test
  @DisplayName("One student's folder in a zip stays one hand-in")
  void in_zipOfOneStudent_staysWhole() throws IOException {
    put("alice/layers/Affine.java", utf8(AFFINE));
    put("alice/layers/ReLU.java", utf8(RELU));
    put("alice/readme.txt", utf8("x"));
    Map<String, HandIn> handIns = handIns(As.ZIP);
    assertEquals(List.of("alice"), List.copyOf(handIns.keySet()));
    assertEquals(2, names(new Ingest(Course.load()).of(handIns.get("alice"))).size());
  }

  @Test
  @DisplayName("Students in one zip do not get each other's files")
  void in_zip_keptApart() throws IOException {
    put("a/Affine.java", utf8(AFFINE));
    put("ab/ReLU.java", utf8(RELU));
    put("empty/", null);
    Map<String, HandIn> handIns = handIns(As.ZIP);
    assertEquals(List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get("a"))));
    assertEquals(List.of("ReLU.java"), names(new Ingest(Course.load()).of(handIns.get("ab"))));
    assertEquals(
        Reason.EMPTY, refused(new Ingest(Course.load()).of(handIns.get("empty"))).reason());
  }

  @Test
  @DisplayName("A hostile name in the class's zip affects only itself")
  void in_zipWithHostileName_othersStay() throws IOException {
    byte[] bytes =
        new RawZip()
            .entry("alice/Affine.java", AFFINE)
            .entry("../../evil/Affine.java", AFFINE)
            .entry("b\nob/Affine.java", AFFINE)
            .bytes();
    List<HandIn> handIns = HandIns.in(file(temp.resolve("class.zip"), bytes));
    assertEquals(
        List.of("__.._evil_Affine.java", "alice", "b␊ob_Affine.java"),
        handIns.stream().map(HandIn::id).toList());
    assertEquals(
        Reason.UNSAFE_NAME, refused(new Ingest(Course.load()).of(handIns.get(0))).reason());
    assertEquals(List.of("Affine.java"), names(new Ingest(Course.load()).of(handIns.get(1))));
    assertEquals(
        Reason.UNSAFE_NAME, refused(new Ingest(Course.load()).of(handIns.get(2))).reason());
  }

  @Test
  @DisplayName("A place that is neither a folder nor a zip is reported as such")
  void in_neither_throws() {
    Path text = file(temp.resolve("class.txt"), "x");
    IOException e = assertThrows(IOException.class, () -> HandIns.in(text));
    assertTrue(e.getMessage().contains("class.txt is neither a folder nor a zip"), e.getMessage());
    assertThrows(IOException.class, () -> HandIns.in(temp.resolve("gone")));
  }
}
