package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kobai handin} as people type it. */
@Tag(Tags.PROCESS)
class HandinCommandTest {
  @TempDir private Path temp;

  private Outcome handin(String... options) {
    List<String> arguments = new ArrayList<>(List.of("handin"));
    arguments.addAll(List.of(options));
    return ChildJvm.run(temp, temp.resolve("none"), List.of(), arguments);
  }

  @Test
  @DisplayName("The zip is written, with the grade in it, even if a layer tries to end the program")
  @Tag(Tags.DAILY)
  void handin_wrongLayers_written() throws IOException {
    Folder.ofSolutions(temp).edit("ReLU.java", "this.x = x;", "System.exit(0);");
    Outcome outcome = handin("--lang", "ja");
    assertEquals(0, outcome.code(), outcome.screen());
    assertTrue(outcome.screen().contains("提出用のファイルを書き出しました"), outcome.screen());
    try (ZipFile zip = new ZipFile(temp.resolve("target/handin.zip").toFile())) {
      String grade = new String(zip.getInputStream(zip.getEntry("grade.json")).readAllBytes());
      assertTrue(grade.contains("\"id\" : \"exited\""), grade);
      assertEquals(5, zip.size());
    }
  }

  @Test
  @DisplayName("No folder, or no place to write: exit code 2 and a sentence")
  void handin_impossible_saysSo() throws IOException {
    Outcome nowhere = handin("--layers", "nowhere");
    assertEquals(2, nowhere.code());
    assertTrue(nowhere.screen().contains("There is no folder nowhere."), nowhere.screen());
    Folder.ofSolutions(temp);
    Files.writeString(temp.resolve("file"), "in the way");
    Outcome unwritable = handin("--zip", "file/handin.zip");
    assertEquals(2, unwritable.code(), unwritable.screen());
    assertTrue(unwritable.screen().contains("kobai: "), unwritable.screen());
  }
}
