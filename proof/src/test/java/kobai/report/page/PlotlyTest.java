package kobai.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plotly.js next to a page. */
class PlotlyTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<artifactId>plotly.js-dist</artifactId>\\s*<version>(.*?)</version>");

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  @DisplayName("The version in the file's name is that of the dependency")
  void file_version_isTheDependencys() throws IOException {
    Matcher dependency = DEPENDENCY.matcher(Files.readString(Path.of("pom.xml")));
    assertTrue(dependency.find());
    assertEquals("plotly-" + dependency.group(1) + ".js", Plotly.FILE);
  }

  @Test
  @DisplayName("The whole file is written, and no other")
  void into_emptyFolder_writesOneFile(@TempDir Path folder) throws IOException {
    Plotly.into(folder);
    assertEquals(List.of(Plotly.FILE), files(folder));
    try (var library = Plotly.class.getResourceAsStream(Plotly.RESOURCE)) {
      assertEquals(library.readAllBytes().length, Files.size(folder.resolve(Plotly.FILE)));
    }
  }

  @Test
  @DisplayName("An existing file is not changed")
  void into_secondTime_leavesItAlone(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve(Plotly.FILE), "as it was");
    Plotly.into(folder);
    assertEquals("as it was", Files.readString(folder.resolve(Plotly.FILE)));
  }
}
