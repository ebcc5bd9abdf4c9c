package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kobai.starter.MarkedText;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Marks are for solutions: what students read is written for them, and is not cut out. */
class MarksTest {
  private static final List<String> FOLDERS =
      List.of("src/main", "src/test", "exercises", "students", "docs", ".mvn");

  @Test
  @DisplayName("Nothing that students get comes from a file with marks, but the exercises")
  void given_anyFile_hasNoMarks() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : FOLDERS) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      }
    }
    for (String name : List.of("CHANGELOG.md", "README.md", "README.ja.md", ".gitattributes")) {
      files.add(Path.of(name));
    }
    assertTrue(files.size() > 50);
    assertEquals(List.of(), files.stream().filter(MarksTest::hasMarks).toList());
  }

  @Test
  @DisplayName("Marks are found where they are: in the solutions")
  void solutions_all_haveMarks() throws IOException {
    for (Path file : HouseSources.javaFiles("solutions/layers")) {
      assertTrue(hasMarks(file), file.toString());
    }
  }

  private static boolean hasMarks(Path file) {
    try { // a picture is no text, and has none
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return new MarkedText(file.toString(), text).hasRegions();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
