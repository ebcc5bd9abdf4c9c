package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kobai.handin.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Strangers' hand-ins forge no points, lose no one's points, get the right reason and leave nothing
 * behind. Each defence has its own class, so that two can be tried in parallel.
 *
 * <p>The daily run tries one of each kind, with the allow-list and the sandbox. The whole proof
 * tries all with each defence, and grades the solutions after each of them. The system property
 * {@code kobai.hostile} is a pattern for the names of those to try. The tables are {@code
 * target/kobai/hostile-*.csv}.
 */
abstract class HostileCorpus {
  private static final String ONLY = System.getProperty("kobai.hostile", ".*");
  private static final String LIMIT = "junit.jupiter.execution.timeout.testable.method.default";

  /** A hand-in that hangs shows no more in five seconds than in two. */
  @BeforeAll
  static void shortenChecks() {
    System.setProperty(LIMIT, "2 s");
  }

  @AfterAll
  static void asBefore() {
    System.clearProperty(LIMIT);
  }

  /** Tries hand-ins with a defence. */
  static void grade(Defence defence, List<Case> handIns) throws IOException {
    assumeTrue(
        !defence.hasSandbox() || Sandbox.best().isStrong(),
        () -> "there is no sandbox: " + Sandbox.best().why());
    List<String> rows = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Attempt attempt = new Attempt(defence)) {
      for (Case handIn : handIns.stream().filter(one -> one.name().matches(ONLY)).toList()) {
        List<Complaint> found = new ArrayList<>(attempt.complaints(handIn));
        found.addAll(attempt.honestComplaints());
        found.forEach(c -> complaints.add(handIn + ": " + c.fault() + " " + c.what()));
        rows.add(row(handIn, defence, found));
      }
    }
    Path table = Path.of("target", "kobai", "hostile-" + defence + ".csv");
    Files.createDirectories(table.getParent());
    Files.write(table, rows);
    assertEquals("", String.join("\n", complaints));
  }

  private static String row(Case handIn, Defence defence, List<Complaint> found) {
    String faults = found.stream().map(c -> c.fault().toString()).collect(Collectors.joining(" "));
    return "\"%s\",\"%s\",\"%s\"".formatted(handIn.name(), handIn.outcomes(defence), faults);
  }
}
