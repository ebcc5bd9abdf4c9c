package kobai.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kobai.course.Course;
import kobai.grading.ExerciseGrade;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Status;
import kobai.process.HomeBench;
import kobai.report.GradeJson;
import kobai.tier.Tags;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several saves, graded by real workers. */
@Tag(Tags.PROCESS)
class RegraderTest {
  private static final Course COURSE = Course.load();
  private static final String DX = "    return dout.multiply(w.value().transpose());";
  private static final AffectedExercises AFFINE =
      new AffectedExercises(List.of("Affine"), List.of("XOR"));

  @TempDir private Path temp;

  private final BlockingQueue<Event> inbox = new LinkedBlockingQueue<>();
  private Folder folder;
  private HomeBench bench;
  private Regrader regrader;

  @BeforeEach
  void begin() throws IOException, InterruptedException {
    folder = Folder.ofSolutions(temp);
    bench = new HomeBench(folder.root(), Locale.ENGLISH);
    regrader = new Regrader(COURSE, bench, 1, inbox::add);
    regrader.add(AffectedExercises.all(COURSE.exercises()));
    regrader.start();
    assertTrue(graded().grade().passed());
  }

  @AfterEach
  void end() {
    bench.close();
  }

  @Test
  @DisplayName(
      "Other exercises keep their grades; the whole grade is that of kobai check, to the byte")
  @Tag(Tags.DAILY)
  void add_wrongLayer_gradeOfCheck() throws InterruptedException {
    folder.edit("Affine.java", DX, DX.replace(";", ".scalarMultiply(2);"));
    regrader.add(AFFINE);
    Event.Graded first = graded();
    assertEquals(List.of("Affine"), first.exercises());
    assertTrue(first.more());
    assertEquals(COURSE.exercises(), names(first.grade()));
    Event.Graded then = graded();
    assertEquals(List.of("XOR"), then.exercises());
    assertEquals(Status.BLOCKED, status(then.grade(), "XOR"));
    assertEquals(GradeJson.of(folder.grade()), GradeJson.of(then.grade()));
    folder.file("Affine.java", Folder.solution("Affine.java"));
    regrader.add(AFFINE);
    assertEquals(Status.PASSED, status(graded().grade(), "Affine"));
    assertTrue(graded().grade().complete());
  }

  @Test
  @DisplayName("The grader does not wait for code that hangs if there is newer code to grade")
  void add_whileOldCodeHangs_newOneIsGraded() throws InterruptedException {
    folder.edit("Affine.java", DX, "    for (int n = 1; n > 0; n = n % 2 + 1) {}\n" + DX);
    regrader.add(AFFINE);
    assertTrue(next() instanceof Event.Begun);
    folder.edit("Affine.java", DX, "    System.exit(0); // here\n" + DX);
    regrader.add(AFFINE);
    Grade grade = graded().grade();
    while (!finding(grade).equals("exited")) { // the old code's grade may have been in time
      grade = graded().grade();
    }
    ExerciseGrade affine = exercise(grade, "Affine");
    String at = String.valueOf(affine.checks().get(0).findings().get(0).at());
    assertEquals("exercises/layers/Affine.java:" + folder.here("Affine.java"), at);
  }

  @Test
  @DisplayName("halt, threads without end, all memory and a flood of output leave nothing behind")
  void add_dangerousCode_nextSaveIsGraded() throws InterruptedException {
    expect("    Runtime.getRuntime().halt(0);\n", "brought-down");
    expect(
        "    java.util.List<double[]> all = new java.util.LinkedList<>();\n"
            + "    while (all.size() >= 0) all.add(new double[100_000]);\n",
        "threw");
    folder.edit( // ten thousand threads are too many for any machine, so that it may time out
        "Affine.java",
        DX,
        "    new Thread(() -> { while (true) {} }).start();\n"
            + "    System.out.println(\"flood\".repeat(100_000));\n"
            + DX);
    regrader.add(AFFINE);
    graded();
    graded();
    expect("", "");
    long spinning =
        ProcessHandle.current()
            .descendants()
            .filter(process -> process.info().commandLine().orElse("").contains("worker.jar"))
            .count();
    assertTrue(spinning <= 2, spinning + " workers are left"); // one, and one that waits
  }

  private void expect(String statements, String finding) throws InterruptedException {
    folder.edit("Affine.java", DX, statements + DX);
    regrader.add(AFFINE);
    assertEquals(finding, finding(graded().grade()));
    graded();
  }

  private Event next() throws InterruptedException {
    Event event = inbox.poll(2, TimeUnit.MINUTES);
    assertTrue(event != null && !(event instanceof Event.Failed), String.valueOf(event));
    return event;
  }

  private Event.Graded graded() throws InterruptedException {
    Event event = next();
    while (!(event instanceof Event.Graded)) {
      event = next();
    }
    return (Event.Graded) event;
  }

  private static List<String> names(Grade grade) {
    return grade.exercises().stream().map(ExerciseGrade::name).toList();
  }

  private static ExerciseGrade exercise(Grade grade, String name) {
    return grade.exercises().stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  private static Status status(Grade grade, String name) {
    return exercise(grade, name).status();
  }

  private static String finding(Grade grade) {
    return exercise(grade, "Affine")
        .firstUnfinished()
        .map(check -> check.findings().get(0).id())
        .orElse("");
  }
}
