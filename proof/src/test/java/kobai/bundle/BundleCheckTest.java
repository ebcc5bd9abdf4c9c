package kobai.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import kobai.course.Course;
import kobai.finding.NotAccepted;
import kobai.handin.ingest.HandIn;
import kobai.handin.ingest.Ingest;
import kobai.handin.ingest.Refused;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A student gets the same reason for a refusal that the instructor would get. */
class BundleCheckTest {
  private static final byte[] TEXT = "package layers;\n".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NO_TEXT = {'/', '/', (byte) 0x81, (byte) 0xff, 0, 1};

  @TempDir private Path temp;

  static Stream<Arguments> bundles() {
    return Stream.of(
        Arguments.of("honest", files("Affine", TEXT), null),
        Arguments.of("with a helper", with(files("Affine", TEXT), 1, TEXT), null),
        Arguments.of("20 helpers", with(files("Affine", TEXT), HandInLimits.HELPERS, TEXT), null),
        Arguments.of(
            "one helper too many",
            with(files("Affine", TEXT), HandInLimits.HELPERS + 1, TEXT),
            NotAccepted.Reason.TOO_MANY_FILES),
        Arguments.of("nothing", files("Affine"), NotAccepted.Reason.NOTHING_FOUND),
        Arguments.of(
            "helpers alone", with(files("Affine"), 2, TEXT), NotAccepted.Reason.NOTHING_FOUND),
        Arguments.of("just small enough", files("ReLU", blank(HandInLimits.FILE)), null),
        Arguments.of(
            "a file too large",
            files("ReLU", blank(HandInLimits.FILE + 1)),
            NotAccepted.Reason.FILE_TOO_LARGE),
        Arguments.of(
            "too much text",
            with(files("ReLU", TEXT), 21, blank(HandInLimits.FILE)),
            NotAccepted.Reason.TOO_MUCH_TEXT),
        Arguments.of("no text", files("ReLU", NO_TEXT), NotAccepted.Reason.NOT_TEXT),
        Arguments.of("text and no text", with(files("ReLU", NO_TEXT), 1, TEXT), null));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bundles")
  @DisplayName("The check says what would happen to the hand-in")
  void of_anyBundle_asItWouldBeTaken(
      String name, SortedMap<String, byte[]> files, NotAccepted.Reason reason) throws Exception {
    Bundle bundle = new Bundle(files, "{}");
    Path zip = temp.resolve("handin.zip");
    bundle.write(zip);
    Optional<NotAccepted> taken =
        new Ingest(Course.load()).of(new HandIn("handin", zip)) instanceof Refused refused
            ? Optional.of(refused.finding())
            : Optional.empty();
    assertEquals(Optional.ofNullable(reason), taken.map(NotAccepted::reason), "what happens");
    assertEquals(taken, BundleCheck.of(bundle, Course.load()), "what is said");
  }

  private static SortedMap<String, byte[]> files(String exercise, byte[]... contents) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    for (byte[] bytes : contents) {
      files.put(exercise + ".java", bytes);
    }
    return files;
  }

  private static SortedMap<String, byte[]> with(
      SortedMap<String, byte[]> files, int helpers, byte[] contents) {
    for (int n = 1; n <= helpers; n++) {
      files.put("Helper%02d.java".formatted(n), contents);
    }
    return files;
  }

  private static byte[] blank(int length) {
    return " ".repeat(length).getBytes(StandardCharsets.UTF_8);
  }
}
