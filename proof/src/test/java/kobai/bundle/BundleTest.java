package kobai.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.zip.ZipFile;
import kobai.course.Course;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.SourceFile;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.Ingest;
import kobai.handin.ingest.Sources;
import kobai.report.GradeJson;
import kobai.report.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The zip that a student hands in, and what is said of it. */
@Isolated
class BundleTest {
  private static final Grade NOTHING = new Grade("exercises", 1, true, List.of(), List.of());

  @TempDir private Path temp;

  private Folder folder;
  private Path zip;

  @BeforeEach
  void makeFolder() {
    folder = Folder.ofSolutions(temp);
    zip = temp.resolve("target/handin.zip");
  }

  private Bundle written(Grade grade) throws IOException {
    Bundle bundle = Bundle.of(folder.root(), grade);
    bundle.write(zip);
    return bundle;
  }

  private String screen(Grade grade) throws IOException {
    Terminal terminal = new Terminal(false, StandardCharsets.UTF_8);
    return String.join("\n", BundleScreen.of(written(grade), zip, grade, Course.load(), terminal));
  }

  @Test
  @DisplayName(
      "The bundled files are the ones that ingest takes: exercises and helpers, byte by byte")
  void write_helpersAndJunk_ingestedAsTheyAre() throws IOException {
    byte[] japanese = Folder.solution("ReLU.java").replace("\n", "\r\n// 表\r\n").getBytes(sjis());
    folder
        .file("ReLU.java", japanese)
        .file("Helper.java", "package layers;\nclass Helper {}\n")
        .file("ReLU (1).java", "a copy")
        .file("Affine.class", "no source")
        .without("Softmax.java");
    Files.createDirectory(folder.root().resolve("layers/Folder.java"));
    written(NOTHING);
    Sources sources =
        assertInstanceOf(Sources.class, new Ingest(Course.load()).of(new HandIn("alice", zip)));
    assertEquals(
        List.of("Affine.java", "Helper.java", "ReLU.java", "Sigmoid.java"),
        sources.files().stream().map(SourceFile::name).toList());
    assertEquals(List.of(new Grade.Note("encoding", "layers/ReLU.java")), sources.notes());
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertEquals(5, file.size());
      assertArrayEquals(
          japanese, file.getInputStream(file.getEntry("layers/ReLU.java")).readAllBytes());
      assertEquals(
          GradeJson.of(NOTHING),
          new String(
              file.getInputStream(file.getEntry("grade.json")).readAllBytes(),
              StandardCharsets.UTF_8));
    }
  }

  private static Charset sjis() {
    return Charset.forName("windows-31j");
  }

  @Test
  @DisplayName("The same files give the same bytes, at any time and in any time zone")
  void write_again_sameBytes() throws IOException {
    TimeZone before = TimeZone.getDefault();
    written(NOTHING);
    byte[] first = Files.readAllBytes(zip);
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      folder.change("ReLU.java", text -> text); // written later
      written(NOTHING);
      assertArrayEquals(first, Files.readAllBytes(zip));
    } finally {
      TimeZone.setDefault(before);
    }
    folder.change("ReLU.java", text -> text + "\n");
    written(NOTHING);
    assertFalse(Arrays.equals(first, Files.readAllBytes(zip)));
  }

  @Test
  @DisplayName("The screen says where it is, what is in it and what is not yet right")
  void screen_unfinished_saysSo() throws IOException {
    folder
        .without("Softmax.java")
        .edit("Affine.java", "this.x = x;", "this.x = x")
        .change("ReLU.java", text -> "// 表\n" + text)
        .file("ReLU.java", ("// 表\n" + Folder.solution("ReLU.java")).getBytes(sjis()));
    String screen = screen(folder.grade());
    List<String> expected =
        List.of(
            "handin.zip",
            "It holds Affine.java, ReLU.java, Sigmoid.java, and your grade",
            "Graded here: 39 of 100 points.",
            "exercises/layers/ReLU.java is saved in Shift_JIS.",
            "Affine: exercises/layers/Affine.java does not compile.",
            "Softmax: exercises/layers/Softmax.java is missing.",
            "Next: upload that file");
    String flat = screen.replaceAll("\\s+", " ");
    expected.forEach(text -> assertTrue(flat.contains(text), text + "\nin\n" + screen));
    assertTrue(screen.lines().allMatch(line -> line.length() <= 76 || line.contains("/")), screen);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Affine", "Sigmoid", "ReLU", "Softmax"})
  @DisplayName("XOR, which no student writes, waits for all layers that are not right yet")
  void screen_oneLayer_xorWaits(String only) throws IOException {
    List<String> others = new ArrayList<>(List.of("Affine", "Sigmoid", "ReLU", "Softmax"));
    others.remove(only);
    for (String other : others) {
      Path untouched = Path.of("exercises", "layers", other + ".java");
      folder.file(other + ".java", Files.readAllBytes(untouched));
    }
    String screen = screen(folder.grade());
    String waits = "XOR: blocked: waits for " + String.join(", ", others);
    assertTrue(screen.contains(waits), screen);
    assertFalse(screen.contains("is not written yet"), screen);
  }

  @Test
  @DisplayName("A bundle that would be refused is still written, with the reason")
  void screen_refused_saysWhy() throws IOException {
    folder = Folder.empty(temp.resolve("empty"));
    String flat = screen(NOTHING).replaceAll("\\s+", " ");
    assertTrue(Files.exists(zip));
    assertTrue(flat.contains("It would not be accepted as it is: There is no exercise"), flat);
    assertTrue(flat.contains("found grade.json"), flat);
    assertFalse(flat.contains("Next: upload"), flat);
  }

  @Test
  @DisplayName("In Japanese, the screen is Japanese")
  void screen_japanese() throws IOException {
    String before = System.getProperty("kobai.lang", "");
    try {
      System.setProperty("kobai.lang", Locale.JAPANESE.getLanguage());
      assertTrue(screen(NOTHING).contains("次にすること"));
    } finally {
      System.setProperty("kobai.lang", before);
    }
  }
}
