package kobai.hint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which changes count as another try. */
class FingerprintTest {
  private static final List<String> COURSE = List.of("Affine", "ReLU", "XOR");
  private static final String CODE = "class A { String s = \"a // b\"; int f() { return 1 - 2; } }";

  private static SourceFile file(String name, String text) {
    return new SourceFile(name, text, StandardCharsets.UTF_8);
  }

  private static String of(String exercise, SourceFile... files) {
    return Fingerprint.of(new SourceFolder(List.of(files), Set.of()), exercise, COURSE);
  }

  private static String of(String text) {
    return of("Affine", file("Affine.java", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { String s = \"a // b\"; int f() { return 1-2; } } // done",
        "/** A. */\nclass A {\r\n\tString s = \"a // b\";\n int f() {\n return 1 /* ! */ - 2; } }\n",
        "// it's \"one\nclass A { String s = \"a // b\"; /* \"' */ int f() { return 1 - 2; } }"
      })
  @DisplayName("Changes of white space and comments are no try")
  void of_commentsAndSpaces_same(String other) {
    assertEquals(of(CODE), of(other));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class A { String s = \"a // b\"; int f() { return 2 - 1; } }",
        "class A { String s = \"a // c\"; int f() { return 1 - 2; } }",
        "class A { String s = \"a //  b\"; int f() { return 1 - 2; } }",
        "class A { String s = \"a // b\"; int f() { return 1 - 2 * '\"'; } } // \"",
        "class A { String s = \"\"\"\n a // b\"\"\"; int f() { return 1 - 2; } }"
      })
  @DisplayName("Every other change is a try")
  void of_otherCode_another(String other) {
    assertNotEquals(of(CODE), of(other));
  }

  @Test
  @DisplayName("A try at one exercise is none at another; a change of a helper is a try at both")
  void of_otherFiles_ownAndHelpers() {
    SourceFile affine = file("Affine.java", CODE);
    SourceFile relu = file("ReLU.java", "class ReLU {}");
    SourceFile helper = file("Rows.java", "class Rows {}");
    String before = of("Affine", affine, relu, helper);
    assertEquals(before, of("Affine", helper, affine, file("ReLU.java", "class ReLU { int n; }")));
    assertNotEquals(before, of("Affine", affine, relu, file("Rows.java", "class Rows { int n; }")));
    assertNotEquals(before, of("Affine", affine, relu));
  }

  @Test
  @DisplayName("XOR, which has no file, depends on all files")
  void of_noFile_allFiles() {
    SourceFile affine = file("Affine.java", CODE);
    assertNotEquals(
        of("XOR", affine, file("ReLU.java", "class ReLU {}")),
        of("XOR", affine, file("ReLU.java", "class ReLU { int n; }")));
  }

  @Test
  @DisplayName("A long file, or one with an unfinished comment, does no harm")
  void of_oddFiles_areRead() {
    assertNotEquals(of("class A { /* ..."), of("class A { \" ... '"));
    StringBuilder text = new StringBuilder("class A { String s = \"");
    IntStream.range(0, 20_000).forEach(k -> text.append("x"));
    assertNotEquals(of(text + "\"; }"), of(text + "x\"; }"));
  }
}
