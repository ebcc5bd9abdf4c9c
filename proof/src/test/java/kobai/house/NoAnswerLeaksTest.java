package kobai.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file for students (harness, grading suite, exercises, texts) contains a backward formula. */
class NoAnswerLeaksTest {

  /** The formulas as people write them, in code or in prose, without spaces. */
  private static final List<Pattern> FORMULAS =
      Stream.of(
              "(\\w+)(\\*|·)?\\(1(\\.0)?[-−]\\1\\)", // y·(1 − y)
              "\\(1(\\.0)?[-−](\\w+)\\)(\\*|·)\\2\\b", // (1 − y)·y
              "transpose\\(\\)\\.multiply\\(dout", // xᵀ·dout
              "dout\\.multiply\\([^;]*transpose", // dout·Wᵀ
              "(xᵀ|x\\^T|x\\.T)[·*@]?dout",
              "dout[·*@]?(Wᵀ|W\\^T|W\\.T)",
              "sumRows\\(dout",
              ">0(\\.0)?\\?(1|dout|d\\b)", // the slope of ReLU
              "<=0(\\.0)?\\?0",
              "dout\\w*[-−]sum", // the term subtracted in softmax
              "y\\w*(\\*|·)\\(\\w*[-−]\\w*(sum|dot)",
              "(?i)transposedtimesdout", // in words
              "(?i)douttimesWtransposed",
              "(?i)sums?overtherows")
          .map(Pattern::compile)
          .toList();

  @Test
  @DisplayName("No file for students contains a formula, as people write it")
  void given_anyFile_holdsNoFormula() {
    for (Path file : given()) {
      String text = squeezed(HouseSources.text(file));
      for (Pattern formula : FORMULAS) {
        assertFalse(formula.matcher(text).find(), () -> file + " holds " + formula);
      }
    }
  }

  @Test
  @DisplayName("No file for students contains a statement of a solved backward")
  void given_anyFile_holdsNoSolvedStatement() throws IOException {
    List<String> statements = solvedStatements();
    assertTrue(statements.size() >= 6, statements.toString());
    for (Path file : given()) {
      String text = HouseSources.text(file).replaceAll("\\s", "");
      for (String statement : statements) {
        assertFalse(text.contains(statement), () -> file + " holds " + statement);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Affine", "Sigmoid", "ReLU", "Softmax"})
  @DisplayName("The patterns do find the formulas where they are: in the solutions")
  void patterns_inSolutions_areFound(String name) {
    assertTrue(isFound(HouseSources.text(Path.of("solutions", "layers", name + ".java"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y (1 - y)",
        "$y_{n} \\cdot \\left( 1 - y_{n} \\right)$",
        "$x^{\\top} \\cdot dout$",
        "$dout \\, W^{\\top}$",
        "the sum over the rows"
      })
  @DisplayName(
      "The patterns also find the formulas in LaTeX and in words, as lessons would write them")
  void patterns_inLessons_areFound(String formula) {
    assertTrue(isFound(formula));
  }

  @Test
  @DisplayName("The runnable jar contains no exercises, solutions or self-tests")
  @Tag(Tags.JAR)
  @Tag(Tags.DAILY)
  void jar_ifBuilt_holdsNoLayers() throws IOException {
    Path jar = Path.of("target", "kobai.jar");
    assertTrue(Files.isRegularFile(jar), "the package phase comes before this test");
    try (JarFile file = new JarFile(jar.toFile())) {
      List<String> names = file.stream().map(ZipEntry::getName).toList();
      assertTrue(names.contains("kobai/AffineTest.class"));
      assertEquals(
          List.of(),
          names.stream()
              .filter(n -> n.startsWith("layers/") || n.contains("kobai/house") || isTool(n))
              .toList());
    }
  }

  private static boolean isFound(String text) {
    return FORMULAS.stream().anyMatch(formula -> formula.matcher(squeezed(text)).find());
  }

  /** Returns a text without spaces and braces, and with plain characters for LaTeX's commands. */
  private static String squeezed(String text) {
    String plain = text.replaceAll("\\\\(left|right|,|;|!)", "").replaceAll("\\\\top", "T");
    return plain.replaceAll("\\\\(cdot|times|odot)", "·").replaceAll("[\\s{}]", "");
  }

  private static boolean isTool(String name) {
    return name.contains("archunit") || name.contains("networknt");
  }

  private static List<Path> given() {
    List<Path> files = new ArrayList<>();
    for (String name : List.of("README", "docs/using")) {
      files.add(Path.of(name + ".md"));
      files.add(Path.of(name + ".ja.md"));
    }
    files.add(Path.of("docs/lab.md"));
    files.add(Path.of("CHANGELOG.md"));
    for (String folder : List.of("src/main", "src/test", "exercises", "students")) {
      try (Stream<Path> all = Files.walk(Path.of(folder))) {
        all.filter(Files::isRegularFile).forEach(files::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    assertTrue(files.size() > 50);
    return files;
  }

  private static List<String> solvedStatements() throws IOException {
    List<String> statements = new ArrayList<>();
    for (Path file : HouseSources.javaFiles("solutions/layers")) {
      for (Tree member : HouseSources.parse(file).type().getMembers()) {
        if (member instanceof MethodTree m && m.getName().contentEquals("backward")) {
          m.getBody().getStatements().stream()
              .map(StatementTree::toString)
              .map(s -> s.replaceAll("\\s", ""))
              .filter(s -> !s.equals("returndx;"))
              .forEach(statements::add);
        }
      }
    }
    return statements;
  }
}
