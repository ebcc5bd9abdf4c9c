package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.grading.ExerciseGrade;
import kobai.grading.Grade;
import kobai.grading.SourceFile;
import kobai.handin.sandbox.Sandbox;
import kobai.tier.Tags;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each defence has an effect of its own. Code that gets through here does no harm: it writes, reads
 * and connects only where this test waits for it.
 */
@Tag(Tags.HOSTILE)
class HostileDefencesTest {
  private static final String GOT_THROUGH = "got through";

  @TempDir private Path temp;

  @BeforeAll
  static void requireSandbox() {
    assumeTrue(Sandbox.best().isStrong(), () -> "there is no sandbox: " + Sandbox.best().why());
  }

  @Test
  @DisplayName("A file is written where nothing hinders it: either defence alone does")
  @Tag(Tags.DAILY)
  void write_eachDefence_onlyWithoutAny() throws IOException {
    Path file = temp.resolve("written");
    Case writer =
        Case.of("writes")
            .backward("Files.writeString(Path.of(\"%s\"), \"x\");".formatted(file))
            .always("")
            .build();
    for (Defence defence : Defence.values()) {
      Files.deleteIfExists(file);
      grade(defence, writer);
      assertEquals(defence == Defence.NONE, Files.exists(file), defence::toString);
    }
  }

  @Test
  @DisplayName("A file is read only without any defence: each of them alone prevents it")
  void read_eachDefence_onlyWithoutAny() throws IOException {
    Path file = Files.writeString(temp.resolve("secret"), GOT_THROUGH);
    Case reader =
        Case.of("reads")
            .backward("System.out.println(Files.readString(Path.of(\"%s\")));".formatted(file))
            .always("")
            .build();
    for (Defence defence : Defence.values()) {
      assertEquals(defence == Defence.NONE, printed(grade(defence, reader)).contains(GOT_THROUGH));
    }
  }

  @Test
  @DisplayName("A connection is made only without any defence: each of them alone prevents it")
  void connect_eachDefence_onlyWithoutAny() throws IOException {
    for (Defence defence : Defence.values()) {
      try (ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
        listener.setSoTimeout(100);
        Case caller =
            Case.of("calls")
                .backward(
                    "new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), %d).close();"
                        .formatted(listener.getLocalPort()))
                .always("")
                .build();
        grade(defence, caller);
        assertEquals(defence == Defence.NONE, accepts(listener), defence::toString);
      }
    }
  }

  private static boolean accepts(ServerSocket listener) throws IOException {
    try {
      listener.accept().close();
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }

  @Test
  @DisplayName("Only the allow-list prevents code from looking at the stack and starting threads")
  void withinTheWorker_eachDefence_onlyTheAllowList() throws IOException {
    Case looker =
        Case.of("looks around")
            .backward(
                """
                Thread thread = new Thread(() -> System.out.println("got through"));
                thread.start();
                thread.join();
                System.out.println(new Throwable().getStackTrace()[1].getMethodName());
                """)
            .always("")
            .build();
    for (Defence defence : Defence.values()) {
      boolean allowed = defence == Defence.SANDBOX || defence == Defence.NONE;
      assertEquals(
          allowed, printed(grade(defence, looker)).contains(GOT_THROUGH), defence::toString);
    }
  }

  @Test
  @DisplayName("Only the sandbox hides this machine from code that the allow-list does not check")
  void outsideOfTheWorker_withoutAllowList_onlyTheSandbox() throws IOException {
    Case looker =
        Case.of("looks for others")
            .backward(
                "System.out.println(ProcessHandle.of(%d).isPresent() ? \"got through\" : \"\");"
                    .formatted(ProcessHandle.current().pid()))
            .always("")
            .build();
    assertEquals(true, printed(grade(Defence.NONE, looker)).contains(GOT_THROUGH));
    assertEquals(false, printed(grade(Defence.SANDBOX, looker)).contains(GOT_THROUGH));
  }

  @Test
  @DisplayName("A hand-in that starts as many processes as it may takes none from the others")
  void processes_ofOneHandIn_costNoOther() {
    Case forks =
        Case.of("forks, and waits")
            .constructor(
                """
                try {
                  for (int n = 0; n < 300; n++) {
                    new ProcessBuilder("sh", "-c", "sleep 300; : kobai-hostile-left").start();
                  }
                } catch (IOException e) {
                  Thread.sleep(100_000);
                }
                """)
            .sandboxed("timed-out")
            .build();
    try (Attempt hostile = new Attempt(Defence.SANDBOX);
        Attempt honest = new Attempt(Defence.SANDBOX)) {
      CompletableFuture<?> grading =
          CompletableFuture.runAsync(() -> hostile.complaints(forks)); // complaints are ignored
      do {
        assertEquals(List.of(), honest.honestComplaints());
      } while (!grading.isDone());
    }
  }

  private static Grade grade(Defence defence, Case handIn) throws IOException {
    Map<String, String> texts = Attempt.solutions();
    texts.putAll(handIn.files());
    List<SourceFile> sources =
        texts.entrySet().stream()
            .map(e -> new SourceFile(e.getKey(), e.getValue(), StandardCharsets.UTF_8))
            .toList();
    try (Attempt attempt = new Attempt(defence)) {
      return attempt.grade(handIn.name(), sources);
    }
  }

  private static String printed(Grade grade) {
    Stream<ExerciseGrade> exercises = grade.exercises().stream();
    return exercises
        .flatMap(exercise -> exercise.checks().stream())
        .map(check -> check.output())
        .collect(Collectors.joining());
  }
}
