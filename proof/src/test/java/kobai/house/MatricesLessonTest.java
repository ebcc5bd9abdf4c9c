package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import kobai.grading.Compilation;
import kobai.grading.SourceFile;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lesson on matrices: all of its Java compiles. */
class MatricesLessonTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern CELL = Pattern.compile("`([^`]+)`");

  private static String text(String page) {
    return HouseSources.text(Path.of("exercises", page));
  }

  /** Returns the pieces of Java in a page: its blocks, and the second column of its table. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    BLOCK.matcher(text).results().map(block -> block.group(1)).forEach(pieces::add);
    pieces.removeIf(piece -> piece.startsWith("import"));
    text.lines()
        .filter(line -> line.matches("\\| `.*\\|.*\\|.*\\|"))
        .flatMap(line -> CELL.matcher(line.split("\\|")[2]).results())
        .map(MatchResult::group)
        .filter(code -> code.contains("("))
        .map(code -> code.replace("`", "") + ";")
        .forEach(pieces::add);
    return pieces;
  }

  private static Map<String, ?> refused(String imports, String code) {
    String file =
        "package layers;\n"
            + imports
            + """
            class Lesson {
              RealMatrix a, b, row, dout, g;
              kobai.nn.Parameter w;
              int i, j, n, m;
              double v;
              void lesson() {
                CODE
              }
            }
            """
                .replace("CODE", code);
    SourceFile source = new SourceFile("Lesson.java", file, StandardCharsets.UTF_8);
    return Compilation.of(ToolProvider.getSystemJavaCompiler(), List.of(source), "", Locale.ENGLISH)
        .rejected();
  }

  @ParameterizedTest
  @ValueSource(strings = {"matrices.md", "matrices.ja.md"})
  @DisplayName("Every piece of Java in it compiles, with the imports that it gives")
  void java_allPieces_compile(String page) {
    String text = text(page);
    String imports =
        BLOCK.matcher(text).results().map(block -> block.group(1)).findFirst().orElseThrow();
    List<String> pieces = pieces(text);
    assertTrue(pieces.size() > 25, pieces.size() + " pieces");
    for (String piece : pieces) {
      assertEquals(Map.of(), refused(imports, piece), piece);
    }
  }

  @Test
  @DisplayName("Both languages show the same Java")
  void java_bothLanguages_same() {
    List<String> english = pieces(text("matrices.md"));
    List<String> japanese = pieces(text("matrices.ja.md"));
    assertEquals(withoutComments(english), withoutComments(japanese));
  }

  private static List<String> withoutComments(List<String> pieces) {
    return pieces.stream().map(piece -> piece.replaceAll(" *//.*", "")).toList();
  }

  @Test
  @DisplayName("The screen names the page of its language")
  void screen_language_namesItsPage() {
    for (Locale language : Texts.LANGUAGES) {
      Path page = Path.of(Texts.in(language).text("lesson.matrices"));
      assertTrue(HouseSources.text(page).startsWith("# "), page.toString());
    }
  }
}
