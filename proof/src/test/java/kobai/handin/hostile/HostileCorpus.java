package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kobai.handin.hostile.Attempt.Complaint;
import kobai.handin.hostile.Attempt.Fault;
import kobai.handin.sandbox.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/**
 * Strangers' hand-ins forge no points, lose no one's points, get the right reason and leave nothing
 * behind. Each defence has its own class, so that two can be tried in parallel.
 *
 * <p>Each run tries some hand-ins that are graded quickly, with the allow-list and the sandbox.
 * With the system property {@code kobai.proof.hostile=corpus} all are tried with both, and those
 * that wait for no time limit also with the allow-list alone. With {@code whole} all are tried with
 * each defence, and the solutions are graded after each of them. {@code kobai.proof.hostile.only}
 * is a pattern for the names of those to try. The tables are {@code target/kobai/hostile-*.csv}.
 */
abstract class HostileCorpus {
  private static final String PROOF = System.getProperty("kobai.proof.hostile", "");
  private static final boolean WHOLE = PROOF.equals("whole") || PROOF.equals("corpus");
  private static final String ONLY = System.getProperty("kobai.proof.hostile.only", ".*");
  private static final int HONEST_EVERY = PROOF.equals("whole") ? 1 : 10;

  /** Waits for a time limit, and represents the others of this kind in the quick run. */
  private static final String SLOW_ONE = "an endless loop in backward";

  private static final int QUICK_EVERY = 4;

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

  /** Tries hand-ins with a defence, as many as the system properties ask for. */
  void grade(Defence defence) throws IOException {
    assumeTrue(!PROOF.equals("none"), "not with kobai.proof.hostile=none");
    assumeTrue(WHOLE || defence == Defence.BOTH, "only with kobai.proof.hostile=corpus");
    assumeTrue(
        PROOF.equals("whole") || defence != Defence.SANDBOX, "only with kobai.proof.hostile=whole");
    assumeTrue(
        !defence.hasSandbox() || Sandbox.best().isStrong(),
        () -> "there is no sandbox: " + Sandbox.best().why());
    Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
    List<String> rows = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (Attempt attempt = new Attempt(defence)) {
      int number = 0;
      for (Case handIn : Corpus.all()) {
        number++;
        if (!handIn.name().matches(ONLY)) {
          continue;
        }
        if (isChosen(handIn, number, defence)) {
          List<Complaint> found = new ArrayList<>(attempt.complaints(handIn));
          if (rows.size() % HONEST_EVERY == HONEST_EVERY - 1) {
            found.addAll(attempt.honestComplaints());
          }
          found.forEach(c -> counts.merge(c.fault(), 1, Integer::sum));
          found.forEach(c -> complaints.add(handIn + ": " + c.fault() + " " + c.what()));
          rows.add(row(handIn, defence, found));
        }
      }
    }
    Path table = Path.of("target", "kobai", "hostile-" + defence + ".csv");
    Files.createDirectories(table.getParent());
    Files.write(table, rows);
    assertTrue(
        !ONLY.equals(".*") || rows.size() >= (WHOLE ? 130 : 30), () -> "hand-ins: " + rows.size());
    assertEquals(Map.of(), counts, () -> String.join("\n", complaints));
  }

  /**
   * Chooses a part of the quick ones, or nearly all: with one defence alone the slow ones may be
   * left out.
   */
  private static boolean isChosen(Case handIn, int number, Defence defence) {
    if (PROOF.equals("whole") || handIn.name().equals(SLOW_ONE)) {
      return true;
    }
    boolean slow = handIn.slow() || handIn.outcomes(Defence.BOTH).toString().contains("timed-out");
    return PROOF.equals("corpus")
        ? defence == Defence.BOTH || !slow
        : !slow && number % QUICK_EVERY == 0;
  }

  private static String row(Case handIn, Defence defence, List<Complaint> found) {
    String faults = found.stream().map(c -> c.fault().toString()).collect(Collectors.joining(" "));
    return "\"%s\",\"%s\",\"%s\"".formatted(handIn.name(), handIn.outcomes(defence), faults);
  }
}
