package kobai.handin.hostile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.HandIns;
import kobai.handin.ingest.Ingest;
import kobai.handin.ingest.Ingested;
import kobai.handin.ingest.Refused;
import kobai.handin.ingest.Sources;
import kobai.handin.sandbox.Sandbox;
import kobai.tier.Tags;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Archives that are hostile, broken or merely odd, from the zip to the grade: one of each kind.
 * More of them are in the tests of the ingest alone.
 */
@Tag(Tags.HOSTILE)
class HostileArchivesTest {
  private static @Nullable Attempt attempt;

  @TempDir private Path temp;

  @BeforeAll
  static void open() {
    assumeTrue(Sandbox.best().isStrong(), () -> "there is no sandbox: " + Sandbox.best().why());
    attempt = new Attempt(Defence.BOTH);
  }

  @AfterAll
  static void close() {
    if (attempt != null) {
      attempt.close();
    }
  }

  static List<Packed> archives() {
    List<Packed> all = new ArrayList<>();
    all.addAll(RefusedArchives.all());
    all.addAll(GradedArchives.all());
    return all;
  }

  @ParameterizedTest
  @MethodSource("archives")
  @DisplayName("From the zip to the grade, or to the reason why there is none")
  void grade_archive_asDeclared(Packed packed) throws IOException {
    Set<String> before = Surroundings.files();
    assertEquals(packed.outcome(), outcome(packed.zip()));
    Set<String> left = new TreeSet<>(Surroundings.files());
    left.removeAll(before);
    assertEquals(Set.of(), left);
  }

  private String outcome(byte[] zip) throws IOException {
    Files.write(temp.resolve("alice.zip"), zip);
    HandIn handIn = HandIns.in(temp).get(0);
    Ingested ingested = new Ingest(Course.load()).of(handIn);
    if (ingested instanceof Refused refused) {
      return refused.finding().reason().name();
    }
    Sources sources = assertInstanceOf(Sources.class, ingested);
    Attempt grading = attempt;
    assertTrue(grading != null);
    Grade grade = grading.grade(handIn.id(), sources.files());
    assertTrue(grade.complete());
    return String.valueOf(Math.round(grade.points() * 1000) / 1000.0);
  }

  @Test
  @Tag(Tags.DAILY)
  @DisplayName("Some of them, one refused and one graded")
  void grade_someArchives_asDeclared() throws IOException {
    grade_archive_asDeclared(RefusedArchives.all().get(0));
    grade_archive_asDeclared(GradedArchives.all().get(1));
  }

  @Test
  @Tag(Tags.DAILY)
  @DisplayName("Students whose names collide keep a row each")
  void ids_colliding_kept() throws IOException {
    byte[] zip = Packed.zip(Attempt.solutions());
    for (String name : List.of("alice.zip", "Alice.zip", "ALICE.ZIP", "=1+1.zip")) {
      Files.write(temp.resolve(name), zip);
    }
    List<String> ids = HandIns.in(temp).stream().map(HandIn::id).toList();
    assertEquals(4, ids.stream().distinct().count(), ids::toString);
  }
}
