package kobai.handin.ingest;

import static kobai.finding.NotAccepted.Reason.AMBIGUOUS;
import static kobai.finding.NotAccepted.Reason.BROKEN_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.DUPLICATE_ENTRY;
import static kobai.finding.NotAccepted.Reason.EMPTY;
import static kobai.finding.NotAccepted.Reason.ENCRYPTED;
import static kobai.finding.NotAccepted.Reason.EXPANDS_TOO_FAR;
import static kobai.finding.NotAccepted.Reason.FILE_TOO_LARGE;
import static kobai.finding.NotAccepted.Reason.HEADERS_DISAGREE;
import static kobai.finding.NotAccepted.Reason.LINK;
import static kobai.finding.NotAccepted.Reason.NESTED_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.NOTHING_FOUND;
import static kobai.finding.NotAccepted.Reason.NOT_A_ZIP;
import static kobai.finding.NotAccepted.Reason.NOT_TEXT;
import static kobai.finding.NotAccepted.Reason.ODD_COMPRESSION;
import static kobai.finding.NotAccepted.Reason.OTHER_ARCHIVE;
import static kobai.finding.NotAccepted.Reason.SPECIAL_FILE;
import static kobai.finding.NotAccepted.Reason.TOO_DEEP;
import static kobai.finding.NotAccepted.Reason.TOO_MANY_ENTRIES;
import static kobai.finding.NotAccepted.Reason.TOO_MANY_FILES;
import static kobai.finding.NotAccepted.Reason.TOO_MUCH_TEXT;
import static kobai.finding.NotAccepted.Reason.UNSAFE_NAME;
import static kobai.handin.ingest.Made.AFFINE;
import static kobai.handin.ingest.Made.RELU;
import static kobai.handin.ingest.Made.ingest;
import static kobai.handin.ingest.Made.refused;
import static kobai.handin.ingest.Made.utf8;
import static kobai.handin.ingest.Made.zip;
import static kobai.handin.ingest.Made.zipOf;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import kobai.finding.NotAccepted;
import kobai.finding.NotAccepted.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Archives that are broken, or made to deceive: each is refused for its own reason. */
class IngestRefusalsTest {
  private static final int LINK_MODE = 0xA1FF;
  private static final int FIFO_MODE = 0x11A4;
  private static final int BOMB = 100_000_000;

  @TempDir private Path temp;

  record Bad(String what, Reason reason, byte[] bytes) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Bad> archives() {
    return Stream.concat(Stream.concat(names(), headers()), Stream.concat(kinds(), sizes()));
  }

  private static Stream<Bad> names() {
    return Stream.of(
            "../Affine.java",
            "layers/../../Affine.java",
            "/etc/Affine.java",
            "C:\\layers\\Affine.java",
            "C:Affine.java",
            "..\\Affine.java",
            "\\\\server\\share\\Affine.java",
            "layers/Aff\nine.java",
            "layers/Affine.java\u0000.txt",
            "\u001b[2Jnotes.txt")
        .map(name -> bad(name, UNSAFE_NAME, new RawZip().entry("ReLU.java", RELU).entry(name, "")));
  }

  private static Stream<Bad> headers() {
    RawZip right = new RawZip().entry("Affine.java", AFFINE);
    byte[] whole = right.bytes();
    return Stream.of(
        bad(
            "the same name twice",
            DUPLICATE_ENTRY,
            new RawZip().entry("Affine.java", AFFINE).entry("Affine.java", AFFINE + "//")),
        bad(
            "the same name, written in two ways",
            DUPLICATE_ENTRY,
            new RawZip().entry("layers/Affine.java", AFFINE).entry("layers//./Affine.java", "")),
        bad(
            "one name in the directory, another before the bytes",
            HEADERS_DISAGREE,
            new RawZip().twoNames("ReLU.java", "Affine.java", AFFINE)),
        bad(
            "a file that the directory does not list",
            HEADERS_DISAGREE,
            new RawZip().localOnly("ReLU.java", RELU).entry("Affine.java", AFFINE)),
        bad(
            "the directory lists the second of two",
            DUPLICATE_ENTRY,
            new RawZip().localOnly("Affine.java", "//" + AFFINE).entry("Affine.java", AFFINE)),
        bad(
            "the directory cuts a file",
            HEADERS_DISAGREE,
            new RawZip().twoSizes("Affine.java", AFFINE + "// evil", AFFINE.length())),
        bad("cut in the directory", BROKEN_ARCHIVE, Arrays.copyOf(whole, whole.length - 10)),
        bad("cut in a file", BROKEN_ARCHIVE, Arrays.copyOf(whole, 50)),
        bad("encrypted", ENCRYPTED, new RawZip().flags(1).entry("Affine.java", AFFINE)),
        bad("LZMA", ODD_COMPRESSION, new RawZip().method(14).entry("Affine.java", AFFINE)),
        bad("link", LINK, new RawZip().mode(LINK_MODE).entry("Affine.java", "/etc/passwd")),
        bad(
            "link to a folder",
            LINK,
            new RawZip().entry("ReLU.java", RELU).mode(LINK_MODE).entry("layers", "/etc")),
        bad("FIFO", SPECIAL_FILE, new RawZip().mode(FIFO_MODE).entry("Affine.java", "")));
  }

  private static Stream<Bad> kinds() {
    byte[] tar = new byte[1024];
    System.arraycopy(utf8("ustar"), 0, tar, 257, 5);
    return Stream.of(
        bad("no bytes", EMPTY, new byte[0]),
        bad("zip of nothing", EMPTY, zip()),
        bad("zip of junk", EMPTY, zip("__MACOSX/a/._Affine.java", "x", ".DS_Store", "x")),
        bad("zip of a folder", EMPTY, zip("layers/", null)),
        bad("text", NOT_A_ZIP, utf8(AFFINE)),
        bad("RAR", OTHER_ARCHIVE, utf8("Rar!\u001a\u0007\u0001")),
        bad("7z", OTHER_ARCHIVE, new byte[] {'7', 'z', (byte) 0xBC, (byte) 0xAF, 39, 28, 0, 4}),
        bad("gzip", OTHER_ARCHIVE, new byte[] {0x1f, (byte) 0x8b, 8, 0}),
        bad("tar", OTHER_ARCHIVE, tar),
        bad("zip in a zip", NESTED_ARCHIVE, zipOf("handin.zip", zip("Affine.java", AFFINE))),
        bad("class files", NOTHING_FOUND, zip("layers/Affine.class", "x")),
        bad("another place", NOTHING_FOUND, zip("src/main/layers/Affine.java", AFFINE)),
        bad("small letters", NOTHING_FOUND, zip("layers/affine.java", AFFINE)),
        bad("solutions alone", NOTHING_FOUND, zip("solutions/layers/Affine.java", AFFINE)),
        bad("two versions", AMBIGUOUS, zip("Affine.java", AFFINE, "layers/Affine.java", RELU)),
        bad(
            "two folders, two versions",
            AMBIGUOUS,
            zip("old/layers/Affine.java", AFFINE, "new/layers/Affine.java", RELU)),
        bad("no text", NOT_TEXT, zipOf("Affine.java", new byte[] {(byte) 0xFF, (byte) 0xFD, 0})));
  }

  private static Stream<Bad> sizes() {
    RawZip helpers = new RawZip().entry("Affine.java", AFFINE);
    RawZip large = new RawZip();
    RawZip many = new RawZip().entry("Affine.java", AFFINE);
    RawZip claimed = new RawZip().entry("Affine.java", AFFINE);
    for (int k = 0; k < 21; k++) {
      helpers.entry("Helper" + k + ".java", "");
      large.entry("Helper" + k + ".java", "/".repeat(Limits.FILE));
    }
    for (int k = 0; k < Limits.ENTRIES; k++) {
      many.entry("data/" + k, "");
    }
    for (int k = 0; k < Limits.SIGNATURES; k++) {
      claimed.entry("" + k, "");
    }
    return Stream.of(
        bad("bomb in an exercise", FILE_TOO_LARGE, new RawZip().bomb("Affine.java", BOMB)),
        bad(
            "bomb beside an exercise",
            EXPANDS_TOO_FAR,
            new RawZip().entry("Affine.java", AFFINE).bomb("data.bin", BOMB)),
        bad("21 helpers", TOO_MANY_FILES, helpers),
        bad("large helpers", TOO_MUCH_TEXT, large),
        bad("2,001 entries", TOO_MANY_ENTRIES, many),
        bad("20,001 entries", TOO_MANY_ENTRIES, claimed),
        bad("deep", TOO_DEEP, zip("a/".repeat(30) + "x", "", "Affine.java", AFFINE)),
        bad("a byte too many", FILE_TOO_LARGE, zip("Affine.java", "/".repeat(Limits.FILE + 1))));
  }

  private static Bad bad(String what, Reason reason, RawZip zip) {
    return new Bad(what, reason, zip.bytes());
  }

  private static Bad bad(String what, Reason reason, byte[] bytes) {
    return new Bad(what, reason, bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("archives")
  void of_badArchive_refusedForItsOwnReason(Bad bad) {
    NotAccepted finding = refused(ingest(temp, bad.bytes()));
    assertEquals(bad.reason(), finding.reason(), finding.toString());
    assertFalse(finding.detail().chars().anyMatch(Character::isISOControl), finding.detail());
    assertFalse(finding.detail().contains(temp.toString()), "no path of the machine");
  }

  @Test
  @DisplayName("An archive of more than 20 MiB is not even opened")
  void of_hugeArchive_refused() {
    byte[] huge = Arrays.copyOf(zip("Affine.java", AFFINE), Limits.ARCHIVE + 1);
    assertEquals(Reason.ARCHIVE_TOO_LARGE, refused(ingest(temp, huge)).reason());
  }

  @Test
  @DisplayName("A hand-in just within the limits is accepted")
  void of_atTheLimits_accepted() {
    RawZip most = new RawZip().entry("Affine.java", "/".repeat(Limits.FILE));
    for (int k = 0; k < Limits.HELPERS - 1; k++) {
      most.entry("Helper" + k + ".java", "/".repeat(Limits.FILE));
    }
    for (int k = Limits.HELPERS; k < Limits.ENTRIES; k++) {
      most.entry("a/".repeat(Limits.DEPTH) + k, "");
    }
    assertEquals(Limits.HELPERS, Made.names(ingest(temp, most.bytes())).size());
  }

  @Test
  @DisplayName("If nothing is found, the message lists some of the files that are there instead")
  void of_nothingFound_lists() {
    assertEquals(
        "b.txt, layers/affine.java",
        refused(ingest(temp, zip("layers/affine.java", AFFINE, "b.txt", "x"))).detail());
    RawZip many = new RawZip();
    for (int k = 0; k < 100; k++) {
      many.entry("n" + k, "");
    }
    assertTrue(refused(ingest(temp, many.bytes())).detail().endsWith("n15, …"));
  }
}
