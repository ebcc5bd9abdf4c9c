package kobai.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kobai.course.Course;
import kobai.finding.DoesNotCompile;
import kobai.finding.Finding;
import kobai.finding.NotStarted;
import kobai.grading.CheckResult;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.report.Layout;
import kobai.report.Terminal;
import kobai.text.SourceLine;
import kobai.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From events to what is on the screen. */
class WatchModelTest {
  private static final Terminal TERMINAL = new Terminal(false, StandardCharsets.UTF_8);
  private static final SourceLine LINE = new SourceLine("exercises/layers/ReLU.java", 31);

  @TempDir private Path temp;

  private final List<AffectedExercises> graded = new ArrayList<>();
  private Texts texts = Texts.in(Locale.ENGLISH);
  private WatchModel companion;

  @BeforeEach
  void begin() {
    companion = companion("en");
  }

  private WatchModel companion(String language) {
    texts = Texts.in(Locale.forLanguageTag(language));
    Path root = Folder.ofSolutions(temp).root();
    WatchTarget watched = new WatchTarget(root, Course.load(), Course.load().exercises(), 1);
    return new WatchModel(
        watched,
        new JustPassed(watched, TERMINAL, texts),
        texts,
        (grade, exercise) -> List.of("  a hint for " + exercise.orElse("nothing")),
        grade -> {
          throw new IOException("no room");
        },
        graded::add);
  }

  @Test
  @DisplayName(
      "Before the first grade the screen says what is being done, and the key h has no effect")
  void view_atTheBeginning_grading() {
    companion.on(new Event.Pressed('h'));
    assertTrue(screen(24).contains("Grading Affine, Sigmoid, ReLU, Softmax, XOR"), screen(24));
    assertTrue(screen(24).endsWith("h hint   r report page   q quit"), screen(24));
  }

  @Test
  @DisplayName("The first grade is no news")
  void on_firstGrade_noNews() {
    companion.on(done(grade(passed("Affine"), notStarted("ReLU"))));
    assertFalse(screen(24).contains("every check passes"), screen(24));
    assertTrue(screen(24).contains("Next: ReLU"), screen(24));
  }

  @Test
  @DisplayName("If an exercise passes, the screen says so, and names the next one with its file")
  void on_turnedGreen_nextIsOffered() {
    companion.on(done(grade(notStarted("Affine"), notStarted("ReLU"))));
    companion.on(new Event.Saved(Set.of("Affine.java")));
    assertEquals(List.of(new AffectedExercises(List.of("Affine"), List.of("XOR"))), graded);
    companion.on(done(grade(passed("Affine"), notStarted("ReLU"))));
    String file = temp.resolve("exercises").resolve("layers").resolve("ReLU.java").toString();
    assertTrue(screen(40).contains("Affine: right, every check passes."), screen(40));
    assertTrue(screen(40).contains("Next comes ReLU, in " + file), screen(40));
    companion.on(new Event.Saved(Set.of("ReLU.java")));
    assertFalse(screen(40).contains("every check passes"), "old news");
  }

  @Test
  @DisplayName("The same in Japanese; XOR has no file")
  void on_turnedGreenJapanese_xorIsOffered() {
    companion = companion("ja");
    companion.on(done(grade(notStarted("Softmax"), notStarted("XOR"))));
    companion.on(new Event.Saved(Set.of("Softmax.java")));
    companion.on(done(grade(passed("Softmax"), notStarted("XOR"))));
    assertTrue(screen(40).contains("Softmax: すべてのチェックに合格しました。"), screen(40));
    assertTrue(screen(40).contains("次は XOR です。これまでに作った層を組み合わせます。"), screen(40));
    assertTrue(screen(40).endsWith("h ヒント   r レポート   q 終了"), screen(40));
  }

  @Test
  @DisplayName("The screen shows the exercise that was saved, even if another one comes first")
  void on_compileErrorInALaterOne_inPlace() {
    companion.on(done(grade(notStarted("Affine"), notStarted("ReLU"))));
    companion.on(new Event.Saved(Set.of("ReLU.java")));
    Finding error = new DoesNotCompile("exercises/layers/ReLU.java", "';' expected", 1, LINE);
    companion.on(done(grade(notStarted("Affine"), exercise("ReLU", error))));
    assertTrue(screen(24).contains("Next: ReLU"), screen(24));
    assertTrue(screen(24).contains("exercises/layers/ReLU.java:31"), screen(24));
    assertTrue(screen(24).contains("';' expected"), screen(24));
  }

  @Test
  @DisplayName("A hint is about the exercise on the screen, and stays until the next save")
  void on_hint_untilTheNextSave() {
    companion.on(done(grade(notStarted("Affine"), notStarted("ReLU"))));
    companion.on(new Event.Pressed('h'));
    assertTrue(screen(24).contains("a hint for Affine"), screen(24));
    companion.on(new Event.Saved(Set.of("ReLU.java")));
    assertFalse(screen(24).contains("a hint"), screen(24));
    companion.on(done(grade(notStarted("Affine"), notStarted("ReLU"))));
    companion.on(new Event.Pressed('\uFF48')); // a wide h
    assertTrue(screen(24).contains("a hint for ReLU"), screen(24));
  }

  @Test
  @DisplayName("If something cannot be written or graded, the screen says so")
  void on_failure_said() {
    companion.on(done(grade(notStarted("Affine"))));
    companion.on(new Event.Pressed('r'));
    assertTrue(screen(24).contains("That did not work: no room"), screen(24));
    companion.on(new Event.Failed("no process"));
    assertTrue(screen(24).contains("That did not work: no process"), screen(24));
  }

  @Test
  @DisplayName("The status shows the verdict that was awaited")
  void on_moreToCome_statusStays() {
    Grade grade = grade(notStarted("Affine"), notStarted("XOR"));
    companion.on(new Event.Graded(grade, List.of("Affine"), 0.25, true));
    assertTrue(screen(24).contains("Graded in 0.25 s: Affine. Every save is graded. More"));
    companion.on(new Event.Graded(grade, List.of("XOR"), 1.5, false));
    assertTrue(screen(24).contains("Graded in 0.25 s: Affine. Every save is graded.\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ja"})
  @DisplayName(
      "In a low window the verdict, the place and the next step remain, and the screen says so")
  void screen_anyHeight_verdictStays(String language) {
    companion = companion(language);
    companion.on(done(grade(notStarted("Affine"), notStarted("ReLU"))));
    String next = texts.text("finding.not-started.next").substring(0, 10);
    for (int rows = 1; rows < 50; rows++) {
      List<String> lines = new WatchScreen(TERMINAL, texts).fitted(companion.view(), rows);
      assertEquals(rows, lines.size());
      assertTrue(lines.get(rows - 1).contains("h "), "the keys are always there");
      assertTrue(rows < 8 || screen(rows).contains("Affine.java:31"), screen(rows));
      assertTrue(rows < 8 || screen(rows).contains(next), screen(rows));
      boolean cut = screen(rows).contains(texts.text("watch.cut"));
      assertEquals(rows >= 3 && rows < 12, cut, rows + " rows\n" + screen(rows));
    }
    for (String key : List.of("watch.cut", "watch.keys")) {
      assertTrue(Layout.width(texts.text(key)) < 78, "fits into 80 columns");
    }
  }

  @Test
  @DisplayName("Without a terminal there are no keys")
  void whole_anyView_noKeys() {
    companion.on(done(grade(notStarted("Affine"))));
    List<String> lines = new WatchScreen(TERMINAL, texts).whole(companion.view());
    assertFalse(String.join("\n", lines).contains("q quit"));
  }

  private String screen(int rows) {
    return String.join("\n", new WatchScreen(TERMINAL, texts).fitted(companion.view(), rows));
  }

  private static Event done(Grade grade) {
    List<String> names = grade.exercises().stream().map(ExerciseGrade::name).toList();
    return new Event.Graded(grade, names, 0.1, false);
  }

  private static Grade grade(ExerciseGrade... exercises) {
    return new Grade("exercises", 1, false, Arrays.asList(exercises), List.of());
  }

  private static ExerciseGrade passed(String name) {
    CheckResult check = new CheckResult(name + "Test.a", "all", 10, Status.PASSED, List.of(), "");
    return new ExerciseGrade(name, 10, List.of(check), List.of());
  }

  private static ExerciseGrade notStarted(String name) {
    SourceLine line = new SourceLine("exercises/layers/" + name + ".java", 31);
    return exercise(name, new NotStarted(name + ".backward", line));
  }

  private static ExerciseGrade exercise(String name, Finding finding) {
    Status status = finding instanceof NotStarted ? Status.NOT_STARTED : Status.DOES_NOT_COMPILE;
    CheckResult check = new CheckResult(name + "Test.a", "all", 10, status, List.of(finding), "");
    return new ExerciseGrade(name, 10, List.of(check), List.of());
  }
}
