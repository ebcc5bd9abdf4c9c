package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that the documentation names exists. */
class DocsTest {
  /** A file name without a variable part, unlike exercises/layers/NAME.java or docs/*.md. */
  private static final Pattern PATH =
      Pattern.compile(
          "((proof/|instructor/)?src|docs|exercises|solutions|students|build)/"
              + "(?!.*\\b[A-Z]+\\b(?!\\.(ja.)?md))[^\\s*…]*");

  /** A class, perhaps with one of its members or nested classes. */
  private static final Pattern CLASS =
      Pattern.compile("([A-Z]\\w*[a-z]\\w*)(\\.[a-zA-Z]\\w*)?(::\\w+)?");

  /** The JDK's, and those of the walk-through. */
  private static final Set<String> ELSEWHERE = Set.of("ServiceLoader", "Tanh", "Scale");

  /** Files that a reader is asked to write. */
  private static final Set<String> YOURS =
      Set.of(
          "src/test/java/kobai/Square.java",
          "solutions/layers/Tanh.java",
          "exercises/layers/Tanh.java",
          "src/test/java/kobai/TanhTest.java",
          "solutions/layers/Scale.java",
          "src/test/java/kobai/ScaleTest.java");

  @Test
  @DisplayName("Every link and every picture leads to an existing file, and to a heading in it")
  void links_everyPage_leadSomewhere() {
    assertTrue(Markdown.all().size() >= 8);
    assertEquals(List.of(), Markdown.brokenLinks(Path.of("")));
  }

  @Test
  @DisplayName("Every source file that a page names exists")
  void paths_everyPage_exist() {
    List<String> missing =
        Markdown.all().stream()
            .flatMap(
                page ->
                    page.code().stream()
                        .filter(code -> PATH.matcher(code).matches())
                        .filter(code -> !YOURS.contains(code) && !Files.exists(Path.of(code)))
                        .map(code -> page.file() + ": " + code))
            .toList();
    assertEquals(List.of(), missing);
  }

  @Test
  @DisplayName("Every class that CONTRIBUTING.md names is there")
  void classes_contributing_exist() {
    Set<String> known = new TreeSet<>(ELSEWHERE);
    for (String root : List.of("src", "instructor/src", "proof/src", "exercises")) {
      for (Path file : HouseSources.javaFiles(root)) {
        known.add(file.getFileName().toString().replace(".java", ""));
      }
    }
    List<String> named =
        Markdown.all().stream()
            .filter(page -> page.file().equals(Path.of("CONTRIBUTING.md")))
            .flatMap(page -> page.code().stream())
            .map(CLASS::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1))
            .toList();
    assertTrue(named.size() > 100, named.size() + " classes");
    assertEquals(List.of(), named.stream().filter(name -> !known.contains(name)).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The exercises                   | the-exercises",
        "How `forward` works (0.1), then | how-forward-works-01-then",
        "Who's [there](x.md)?            | whos-there",
        "自分で作ったレイヤを調べる (Tanh)      | 自分で作ったレイヤを調べる-tanh",
        "ReLU・Softmax、そして XOR。       | relusoftmaxそして-xor"
      })
  @DisplayName("A heading has the anchor that GitHub gives it")
  void anchor_anyHeading_isGitHubs(String heading, String anchor) {
    assertEquals(anchor, Markdown.anchor(heading));
  }
}
