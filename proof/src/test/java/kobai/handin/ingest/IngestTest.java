package kobai.handin.ingest;

import static kobai.handin.ingest.Made.AFFINE;
import static kobai.handin.ingest.Made.RELU;
import static kobai.handin.ingest.Made.accepted;
import static kobai.handin.ingest.Made.file;
import static kobai.handin.ingest.Made.ingest;
import static kobai.handin.ingest.Made.names;
import static kobai.handin.ingest.Made.zip;
import static kobai.handin.ingest.Made.zipOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.grading.Grade;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Honest hand-ins, as students pack them. */
class IngestTest {
  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "layers/",
        "exercises/layers/",
        "handin/",
        "handin/layers/",
        "kobai-main/exercises/layers/",
        "./layers/",
        "layers\\",
        "提出/layers/",
        "exercises/",
      })
  @DisplayName("Exercises are found in every place, in a zip and in a folder")
  void of_anyPlace_found(String place) {
    Ingested zipped =
        ingest(temp, zip(place + "Affine.java", AFFINE, place + "Helper.java", "class Helper {}"));
    assertEquals(List.of("Affine.java", "Helper.java"), names(zipped));
    assertEquals(AFFINE, accepted(zipped).files().get(0).text());
    Path folder = temp.resolve("folder");
    file(folder.resolve(place.replace('\\', '/') + "Affine.java"), AFFINE);
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(new HandIn("alice", folder))));
  }

  @Test
  @DisplayName("Nothing else in a hand-in is used")
  void of_everythingElse_notUsed() {
    Ingested ingested =
        ingest(
            temp,
            zip(
                "layers/",
                null,
                "layers/Affine.java",
                AFFINE,
                "layers/Affine.class",
                "x",
                "layers/module-info.java",
                "module m {}",
                "layers/package-info.java",
                "x",
                "layers/._Affine.java",
                "x",
                "__MACOSX/layers/._Affine.java",
                "x",
                "__MACOSX/layers/Affine.java",
                "x",
                ".DS_Store",
                "x",
                "pom.xml",
                "x",
                "lib.jar",
                "x",
                "layers/deeper/ReLU.java",
                RELU,
                "org/junit/Test.java",
                "x",
                "layers/Affine (1).java",
                "x",
                "layers/Re\u200bLU.java",
                "x",
                "solutions/layers/Affine.java",
                "a solution",
                "notes.zip",
                "no zip"));
    assertEquals(List.of("Affine.java"), names(ingested));
    assertEquals(List.of(), accepted(ingested).notes());
  }

  @Test
  @DisplayName("The same file in two places is accepted if both have the same content")
  void of_samePlaceTwice_fine() {
    assertEquals(
        List.of("Affine.java", "ReLU.java"),
        names(
            ingest(
                temp,
                zip(
                    "Affine.java",
                    AFFINE,
                    "layers/Affine.java",
                    AFFINE,
                    "layers/ReLU.java",
                    RELU))));
  }

  record Encoded(String what, byte[] bytes, int notes) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Encoded> encodings() {
    String text = "package layers;\r\n// 予測の表、能力\r\npublic class Affine {}\r\n";
    return Stream.of(
        new Encoded("UTF-8", text.getBytes(StandardCharsets.UTF_8), 0),
        new Encoded("BOM", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), 0),
        new Encoded("UTF-16", text.getBytes(StandardCharsets.UTF_16), 0),
        new Encoded("UTF-16LE", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), 0),
        new Encoded("Shift_JIS", text.getBytes(Charset.forName("windows-31j")), 1));
  }

  @ParameterizedTest
  @MethodSource("encodings")
  @DisplayName("Encodings are recognised; Shift_JIS is noted")
  void of_encodings_sameText(Encoded encoded) {
    Sources sources = accepted(ingest(temp, zipOf("Affine.java", encoded.bytes())));
    assertEquals(
        "package layers;\r\n// 予測の表、能力\r\npublic class Affine {}\r\n",
        sources.files().get(0).text());
    List<Grade.Note> notes =
        encoded.notes() == 0
            ? List.of()
            : List.of(new Grade.Note("encoding", "layers/Affine.java"));
    assertEquals(notes, sources.notes());
  }

  @Test
  @DisplayName("A file that is not text is noted, and does not affect the others")
  void of_oneFileNoText_othersStay() {
    byte[] noText = {(byte) 0xFF, (byte) 0xFD, (byte) 0x80, 0};
    Sources sources =
        accepted(ingest(temp, zipOf("Affine.java", noText, "ReLU.java", Made.utf8(RELU))));
    assertEquals(1, sources.files().size());
    assertEquals(List.of(new Grade.Note("unreadable", "layers/Affine.java")), sources.notes());
  }

  @Test
  @DisplayName("A wrapping folder with a name from Japanese Windows does no harm")
  void of_nameInShiftJis_read() {
    byte[] name = "提出物ソ/layers/Affine.java".getBytes(Charset.forName("windows-31j"));
    assertEquals(
        List.of("Affine.java"), names(ingest(temp, new RawZip().entry(name, AFFINE).bytes())));
  }

  @Test
  @DisplayName("Names are composed, like the name of the class in the text")
  void of_decomposedName_composed() {
    assertEquals(
        List.of("Affine.java", "ガ.java"),
        names(ingest(temp, zip("Affine.java", AFFINE, "カ\u3099.java", "class ガ {}"))));
  }

  @Test
  @DisplayName("A folder may hold the zip that was uploaded, also next to the same files")
  void of_folderWithZip_opened() {
    Path folder = temp.resolve("alice");
    file(folder.resolve("handin.zip"), zip("layers/Affine.java", AFFINE));
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(new HandIn("alice", folder))));
    file(folder.resolve("Affine.java"), AFFINE);
    file(folder.resolve("data.rar"), "Rar!");
    assertEquals(
        List.of("Affine.java"), names(new Ingest(Course.load()).of(new HandIn("alice", folder))));
  }

  @Test
  @DisplayName("A zip without entries for folders, and without compression, is accepted too")
  void of_storedZip_read() {
    assertEquals(
        List.of("Affine.java"),
        names(ingest(temp, new RawZip().entry("layers/Affine.java", AFFINE).bytes())));
  }
}
