package kobai.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.samples.SampleText;
import kobai.samples.Samples;

/**
 * Measures how long a class takes, and how long {@code mvn test} would take for each student. The
 * class hands in the solutions with a wrong or an unfinished layer here and there, as classes do.
 *
 * <p>This is a program of one file: {@code java -cp proof/target/test-classes
 * proof/src/bench/java/kobai/bench/HandInsBenchmark.java 300}, in a clone where target/kobai.jar
 * has been built and the tests of proof are compiled.
 */
public final class HandInsBenchmark {
  private static final List<String> EXERCISES = List.of("Affine", "Sigmoid", "ReLU", "Softmax");
  private static final Path ROOT = Path.of("target", "bench", "handins");
  private static final int ONE_BY_ONE = 5; // students who are also graded with mvn test

  private final Random random = new Random(1);

  private HandInsBenchmark() {}

  /** Grades a class of this many students, 300 by default. */
  public static void main(String... arguments) throws IOException, InterruptedException {
    int students = arguments.length == 0 ? 300 : Integer.parseInt(arguments[0]);
    new HandInsBenchmark().run(students);
  }

  private void run(int students) throws IOException, InterruptedException {
    delete(ROOT);
    for (int k = 0; k < students; k++) {
      handIn(ROOT.resolve("class").resolve("student%05d".formatted(k)));
    }
    String jar = Path.of("target", "kobai.jar").toString();
    String handIns = ROOT.resolve("class").toString();
    String out = ROOT.resolve("out").toString();
    double batch =
        seconds(List.of("java", "-jar", jar, "grade", handIns, "--out", out, "--seed", "1"));
    double single = 0;
    for (int k = 0; k < ONE_BY_ONE; k++) {
      Path student = ROOT.resolve("class").resolve("student%05d".formatted(k));
      single += seconds(List.of("mvn", "-q", "-o", "test", "-Dlayers=" + student));
    }
    System.out.printf(
        Locale.ROOT,
        "%n| | s | s a student |%n|---|---:|---:|%n"
            + "| kobai grade, %d students | %.1f | %.3f |%n"
            + "| mvn test, %d of them | %.1f | %.3f |%n"
            + "| ratio | | %.1f |%n",
        students,
        batch,
        batch / students,
        ONE_BY_ONE,
        single,
        single / ONE_BY_ONE,
        single / ONE_BY_ONE / (batch / students));
  }

  private void handIn(Path student) throws IOException {
    Path layers = Files.createDirectories(student.resolve("layers"));
    for (String exercise : EXERCISES) {
      Files.writeString(layers.resolve(exercise + ".java"), layer(exercise));
    }
  }

  /** Returns a layer: three of four are right, the others are wrong in some way or not begun. */
  private String layer(String exercise) throws IOException {
    double chance = random.nextDouble();
    if (chance < 0.07) {
      return Files.readString(Path.of("exercises", "layers", exercise + ".java"));
    }
    if (chance > 0.25) {
      return Files.readString(Path.of("solutions", "layers", exercise + ".java"));
    }
    List<SampleText> wrong =
        Samples.texts().stream()
            .filter(sample -> sample.exercise().equals(exercise) && !sample.kind().equals("right"))
            .toList();
    return wrong.get(random.nextInt(wrong.size())).handIn().get(exercise + ".java");
  }

  private static double seconds(List<String> command) throws IOException, InterruptedException {
    long start = System.nanoTime();
    int code =
        new ProcessBuilder(command)
            .redirectOutput(Redirect.DISCARD)
            .redirectError(Redirect.DISCARD)
            .start()
            .waitFor();
    if (code > 1) {
      throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
    }
    return (System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .sorted((a, b) -> b.compareTo(a))
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
