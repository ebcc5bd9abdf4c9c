package kobai.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs the benchmarks and writes their table, each with its ratio to the floor. */
public final class Benchmarks {
  private static final String FLOOR = "forward";

  private Benchmarks() {}

  /**
   * Runs the benchmarks that match.
   *
   * @param arguments the file to write, and a regular expression for the benchmarks; without it,
   *     all benchmarks are run
   */
  public static void main(String... arguments) throws RunnerException, IOException {
    String include = arguments.length > 1 ? arguments[1] : ".*";
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(include)
                    .mode(Mode.AverageTime)
                    .timeUnit(TimeUnit.MICROSECONDS)
                    .warmupIterations(8) // the second compiler is busy for that long
                    .warmupTime(TimeValue.seconds(1))
                    .measurementIterations(5)
                    .measurementTime(TimeValue.seconds(1))
                    .forks(1)
                    .jvmArgs("-Xmx1g", "-XX:+UseSerialGC")
                    .shouldFailOnError(true)
                    .build())
            .run();
    Path file = Path.of(arguments[0]);
    String table = table(results);
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
    System.out.println(table + "\nwritten to " + file);
  }

  private static String table(Collection<RunResult> results) {
    List<String> lines = new ArrayList<>();
    lines.add("| what | how | µs | ± | times the floor |");
    lines.add("|---|---|---:|---:|---:|");
    for (RunResult result : results) {
      Result<?> time = result.getPrimaryResult();
      lines.add(
          String.format(
              Locale.ROOT,
              "| %s | %s | %.2f | %.2f | %.1f |",
              subject(result.getParams()),
              method(result.getParams()),
              time.getScore(),
              time.getScoreError(),
              time.getScore() / floor(result, results)));
    }
    return String.join("\n", lines) + "\n";
  }

  /** Returns the time of the bare forward pass of the same subject; NaN if it was not measured. */
  private static double floor(RunResult result, Collection<RunResult> results) {
    for (RunResult other : results) {
      if (method(other.getParams()).equals(FLOOR)
          && subject(other.getParams()).equals(subject(result.getParams()))) {
        return other.getPrimaryResult().getScore();
      }
    }
    return Double.NaN;
  }

  private static String subject(BenchmarkParams params) {
    StringBuilder subject = new StringBuilder();
    for (String key : params.getParamsKeys()) {
      subject.append(params.getParam(key));
    }
    return subject.toString();
  }

  private static String method(BenchmarkParams params) {
    String name = params.getBenchmark();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
