package kobai.handin.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kobai.tier.Tags;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the operating system lets the processes in a sandbox have. */
@Tag(Tags.PROCESS)
class SandboxTest {
  /** Starts the given number of processes and prints how many there are; they end with it. */
  private static final String START =
      "n=0; while [ $n -lt %d ]; do sleep 60 & n=$((n+1)); done; echo $n; read end; kill 0";

  private Sandbox sandbox;

  @BeforeEach
  @Tag(Tags.DAILY)
  void strong() {
    sandbox = Sandbox.best();
    Assumptions.assumeTrue(sandbox.isStrong(), sandbox.why());
  }

  private Process start(int processes) throws IOException {
    List<String> inner = List.of("sh", "-c", START.formatted(processes));
    return new ProcessBuilder(sandbox.command(inner, List.of())).redirectErrorStream(true).start();
  }

  private static String firstLine(Process process) throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }

  @Test
  @DisplayName("Each sandbox may have its processes, however many others there are")
  void command_sideBySide_doNotCountTogether() throws IOException {
    List<Process> processes = new ArrayList<>();
    try {
      for (int k = 0; k < 3; k++) {
        processes.add(start(150));
        assertEquals("150", firstLine(processes.get(k)));
      }
    } finally {
      processes.forEach(Process::destroyForcibly);
    }
  }

  @Test
  @DisplayName("No sandbox may have many more processes than a JVM needs")
  void command_manyProcesses_refused() throws IOException {
    Process bomb = start(300);
    try {
      String said = firstLine(bomb);
      assertTrue(said.contains("fork"), said);
    } finally {
      bomb.destroyForcibly();
    }
  }
}
