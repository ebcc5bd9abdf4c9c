package kobai.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import kobai.cli.ChildJvm.Outcome;
import kobai.grading.Folder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A folder of layers that the command line grades in another JVM. */
abstract class DangerousLayersFixture {
  @TempDir Path temp;

  Folder folder;

  Outcome grade(double points) {
    Outcome outcome = ChildJvm.check(folder.root());
    assertAll(
        outcome.screen(),
        () -> assertEquals(1, outcome.code()),
        () -> assertEquals(points, outcome.json().path("points").asDouble()),
        () -> assertEquals(5, outcome.json().path("exercises").size()));
    return outcome;
  }

  void expect(
      Outcome outcome, String exercise, String status, double points, String id, String says) {
    JsonNode finding = outcome.finding(exercise);
    int here = exercise.equals("XOR") ? 0 : folder.here(exercise + ".java");
    assertAll(
        outcome.screen() + finding,
        () -> assertEquals(status, outcome.exercise(exercise).path("status").asString()),
        () -> assertEquals(points, outcome.exercise(exercise).path("points").asDouble()),
        () -> assertEquals(id, finding.path("id").asString()),
        () -> assertTrue(finding.toString().contains(says), says),
        () -> assertTrue(here == 0 || here == finding.path("line").asInt(0), "line " + here));
  }
}
