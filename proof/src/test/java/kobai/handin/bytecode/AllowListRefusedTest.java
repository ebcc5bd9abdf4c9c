package kobai.handin.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.finding.NotAllowed;
import kobai.samples.MemoryCompiler;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever strangers' code may not do is refused, with its name and its line. */
class AllowListRefusedTest {
  private static final String FOLDER = "exercises/layers/";
  private static final String STATEMENT =
      """
      package layers;
      class %s {
        void run() throws Throwable {
          %s
        }
      }
      """;
  private static final int LINE_OF_STATEMENT = 4;

  /** Marks a line, or the file, and gives the name that is refused there. */
  private static final Pattern MARK = Pattern.compile("// refused( without a line)?: (.*)");

  private static Map<String, NotAllowed> refused = Map.of();

  /**
   * The expected reason for refusing a file.
   *
   * @param shown the name of the test
   */
  record Expected(String file, String text, String shown, NotAllowed finding) {
    @Override
    public String toString() {
      return finding.what() + " in " + shown;
    }
  }

  static Stream<Expected> expected() {
    return Stream.concat(statements().stream(), classes().stream());
  }

  @BeforeAll
  static void compileAll() {
    Map<String, String> sources =
        expected().collect(Collectors.toMap(Expected::file, Expected::text));
    refused = AllowList.refused(MemoryCompiler.compile(sources), FOLDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expected")
  @DisplayName("Forbidden code is refused with its name and line")
  void refused_forbidden_namedAtItsLine(Expected expected) {
    assertEquals(expected.finding(), refused.get(expected.file()));
  }

  private static List<Expected> statements() {
    List<Expected> expected = new ArrayList<>();
    for (String row : SourceFolders.lines("refused.txt")) {
      String[] cells = row.split(" \\| ", 2);
      String name = "Attack" + expected.size();
      String file = name + ".java";
      String text = STATEMENT.formatted(name, cells[1]);
      expected.add(new Expected(file, text, cells[1], finding(file, cells[0], LINE_OF_STATEMENT)));
    }
    return expected;
  }

  private static List<Expected> classes() {
    List<Expected> expected = new ArrayList<>();
    SourceFolders.folder("refused")
        .forEach((file, text) -> expected.add(new Expected(file, text, file, marked(file, text))));
    return expected;
  }

  private static NotAllowed marked(String file, String text) {
    Matcher mark = MARK.matcher(text);
    if (!mark.find()) {
      throw new IllegalStateException("nothing is marked in " + file);
    }
    int line = (int) text.substring(0, mark.start()).lines().count();
    return finding(file, mark.group(2), mark.group(1) == null ? line : null);
  }

  private static NotAllowed finding(String file, String what, @Nullable Integer line) {
    SourceLine at = line == null ? null : new SourceLine(FOLDER + file, line);
    return new NotAllowed(what, FOLDER + file, at);
  }
}
