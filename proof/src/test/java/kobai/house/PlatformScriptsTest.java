package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The scripts for platforms in the instructors' guide fit together. */
class PlatformScriptsTest {
  private static final Pattern GRADE =
      Pattern.compile("\\bgrade (\\S+) --single (.*?--format \\w+)");
  private static final Pattern ID = Pattern.compile("--id (\\S+)");
  private static final Pattern FORMAT = Pattern.compile("--format (\\w+)");
  private static final Pattern RESULT = Pattern.compile("/tmp/kobai/students/\\S+\\.json");

  @Test
  @DisplayName("Each script for a platform copies the file that its grading has written")
  void scripts_instructorsGuide_copyWhatIsWritten() {
    String text = HouseSources.text(Path.of("docs", "instructors.md"));
    String words = text.replaceAll("[\"\\[\\](),\\s]+", " ");
    List<String> written = GRADE.matcher(words).results().map(PlatformScriptsTest::file).toList();
    List<String> copied = RESULT.matcher(words).results().map(MatchResult::group).toList();
    assertTrue(written.size() >= 3, written + "");
    assertEquals(written, copied);
  }

  private static String file(MatchResult script) {
    Matcher id = ID.matcher(script.group(2));
    Matcher format = FORMAT.matcher(script.group(2));
    assertTrue(format.find());
    // Without --id, a hand-in has the name of its folder.
    String name = id.find() ? id.group(1) : Path.of(script.group(1)).getFileName().toString();
    return "/tmp/kobai/students/" + name + "/" + format.group(1) + ".json";
  }
}
