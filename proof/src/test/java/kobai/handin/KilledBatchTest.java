package kobai.handin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kobai.tier.Slice;
import kobai.tier.Tags;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed again and again, at any moment, produces the same bytes in the end as an
 * undisturbed run, and leaves nothing behind.
 *
 * <p>It is killed fifty times.
 */
@Tag(Tags.PROCESS)
class KilledBatchTest {
  private static final int KILLS = 50;
  private static final long SEED = 20261121;

  @TempDir private Path temp;

  @Test
  @Tag(Tags.SPREAD)
  @DisplayName("Killed at random moments, a batch comes to the same bytes")
  @Timeout(value = 90, unit = TimeUnit.MINUTES)
  void run_killed_sameBytes() throws Exception {
    ClassFolder students = ClassFolder.mixed(temp.resolve("class"), 12);
    Path undisturbed = temp.resolve("undisturbed");
    long start = System.nanoTime();
    assertEquals(0, start(students, undisturbed).waitFor(), this::screen);
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);

    Path disturbed = temp.resolve("disturbed");
    for (long kill : Slice.asked().seeds(KILLS)) {
      long moment = new SplittableRandom(SEED + kill).nextLong(whole);
      Process process = start(students, disturbed);
      boolean ended = process.waitFor(moment, TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
      assertNothingLeft(process.pid());
      if (ended) {
        assertEquals(0, process.exitValue(), this::screen);
        assertEquals(ClassFolder.contents(undisturbed), ClassFolder.contents(disturbed));
        disturbed = temp.resolve("disturbed" + kill); // once more from the beginning
      }
    }
    assertEquals(0, start(students, disturbed).waitFor(), this::screen);
    Map<String, String> expected = ClassFolder.contents(undisturbed);
    assertEquals(expected, ClassFolder.contents(disturbed));
    assertTrue(expected.containsKey("grades.csv"));
    try (Stream<Path> left = Files.list(temp.resolve("tmp"))) {
      assertEquals(List.of(), left.toList(), "the next run clears away what is left");
    }
  }

  private Process start(ClassFolder students, Path out) throws IOException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path tmp = Files.createDirectories(temp.resolve("tmp"));
    if (Files.getFileStore(temp).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Djava.io.tmpdir=" + tmp,
            "-cp",
            classPath,
            "kobai.cli.Main",
            "grade",
            students.root().toString(),
            "--out",
            out.toString(),
            "--seed",
            "1",
            "--format",
            "gradescope",
            "--lang",
            "en",
            "--jobs",
            "2")
        .redirectErrorStream(true)
        .redirectOutput(temp.resolve("screen.txt").toFile())
        .start();
  }

  private String screen() {
    try {
      return Files.readString(temp.resolve("screen.txt"));
    } catch (IOException e) {
      return e.toString();
    }
  }

  /** The command lines of workers and compilers contain the number of their parent. */
  private static void assertNothingLeft(long pid) throws InterruptedException {
    String mark = "kobai-handin-" + pid + "-";
    for (int tries = 0; tries < 50; tries++) {
      if (ProcessHandle.allProcesses()
          .noneMatch(p -> p.info().commandLine().orElse("").contains(mark))) {
        return;
      }
      TimeUnit.MILLISECONDS.sleep(
          200); // without a sandbox, a worker checks for its parent from time to time
    }
    throw new AssertionError("processes of " + pid + " are still there");
  }
}
