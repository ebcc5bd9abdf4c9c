package kobai.handin.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kobai.handin.ingest.RawZip;

/** Archives that are not accepted. */
final class RefusedArchives {
  private RefusedArchives() {}

  static List<Packed> all() {
    String relu = Attempt.solutions().getOrDefault("ReLU.java", "");
    return List.of(
        unsafe("../ReLU.java"),
        unsafe("/tmp/kobai-hostile-left.java"),
        unsafe("C:\\layers\\ReLU.java"),
        unsafe("layers/Re\nLU.java"),
        unsafe("\u001b[2JReLU.java"),
        new Packed(
            "a link to the users of the machine",
            new RawZip()
                .entry("Affine.java", "")
                .mode(0xA1FF)
                .entry("ReLU.java", "/etc/passwd")
                .bytes(),
            "LINK"),
        new Packed(
            "a file twice, and not the same",
            new RawZip().entry("ReLU.java", relu).entry("ReLU.java", "class ReLU {}").bytes(),
            "DUPLICATE_ENTRY"),
        new Packed(
            "a file that only some programs see",
            new RawZip().entry("Affine.java", "").localOnly("ReLU.java", relu).bytes(),
            "HEADERS_DISAGREE"),
        new Packed(
            "a file with two names",
            new RawZip().twoNames("ReLU.java", "Affine.java", relu).bytes(),
            "HEADERS_DISAGREE"),
        new Packed(
            "a hundred megabytes of zeros",
            new RawZip().entry("Affine.java", "").bomb("readme.txt", 100_000_000).bytes(),
            "EXPANDS_TOO_FAR"),
        new Packed("nothing at all", new byte[0], "EMPTY"),
        new Packed(
            "another kind of archive",
            "Rar!\u001a\u0007\u0000".getBytes(StandardCharsets.ISO_8859_1),
            "OTHER_ARCHIVE"),
        new Packed("half of a zip", half(Packed.zip(Attempt.solutions())), "BROKEN_ARCHIVE"),
        new Packed("no zip", "my homework".getBytes(StandardCharsets.UTF_8), "NOT_A_ZIP"),
        new Packed(
            "two ReLU.java, in two places, and not the same",
            Packed.zip(
                SolutionTexts.with(
                    "exercises/layers/ReLU.java", "package layers; public class ReLU {}")),
            "AMBIGUOUS"),
        new Packed(
            "class files alone",
            Packed.zip(Map.of("layers/ReLU.class", "\u00ca\u00fe\u00ba\u00be")),
            "NOTHING_FOUND"));
  }

  private static Packed unsafe(String name) {
    return new Packed(
        "the name " + name.replaceAll("\\p{Cntrl}", "?"),
        new RawZip().entry("Affine.java", "").entry(name, "").bytes(),
        "UNSAFE_NAME");
  }

  private static byte[] half(byte[] zip) {
    return Arrays.copyOf(zip, zip.length / 2);
  }
}
