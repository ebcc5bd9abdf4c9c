package kobai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kobai.grading.Grade;
import kobai.report.Grades;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** JUnit XML, read again by another parser, and checked by the rules of Surefire's own schema. */
class JUnitXmlTest {

  private static Element suite(Grade grade, Texts texts) {
    byte[] bytes =
        Formats.named("junit").of(grade, Context.in(texts)).getBytes(StandardCharsets.UTF_8);
    try {
      return DocumentBuilderFactory.newDefaultInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(bytes))
          .getDocumentElement();
    } catch (Exception e) {
      throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), e);
    }
  }

  private static List<Element> children(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        children.add(child);
      } else {
        assertFalse(node.getTextContent().isBlank() && parent.getTagName().equals("failure"));
      }
    }
    return children;
  }

  @Test
  @DisplayName("Every grade can be read again, and follows Surefire's schema")
  void of_anyGrade_asSurefireSays() {
    for (Grade grade : Hostile.grades().toList()) {
      for (Texts texts : List.of(Hostile.ENGLISH, Hostile.JAPANESE)) {
        expectSurefire(suite(grade, texts));
      }
    }
  }

  private static void expectSurefire(Element suite) {
    assertEquals("testsuite", suite.getTagName());
    assertEquals("kobai", suite.getAttribute("name"));
    int tests = 0;
    int failures = 0;
    int errors = 0;
    for (Element child : children(suite)) {
      if (child.getTagName().equals("properties")) {
        assertEquals(0, tests, "properties come first");
        continue;
      }
      tests++;
      assertEquals("testcase", child.getTagName());
      assertFalse(child.getAttribute("name").isBlank());
      assertTrue(child.getAttribute("time").matches("[0-9]{1,3}(\\.[0-9]{0,3})?"));
      List<String> inside = children(child).stream().map(Element::getTagName).toList();
      failures += inside.contains("failure") ? 1 : 0;
      errors += inside.contains("error") ? 1 : 0;
      assertTrue(String.join(" ", inside).matches("(failure|error)?( ?system-out)?"), inside + "");
      for (Element verdict : children(child)) {
        if (!verdict.getTagName().equals("system-out")) {
          assertFalse(verdict.getAttribute("type").isEmpty());
          assertFalse(verdict.getAttribute("message").isEmpty());
        }
      }
    }
    assertEquals(String.valueOf(tests), suite.getAttribute("tests"));
    assertEquals(String.valueOf(failures), suite.getAttribute("failures"));
    assertEquals(String.valueOf(errors), suite.getAttribute("errors"));
    assertEquals("0", suite.getAttribute("skipped"));
  }

  @Test
  @DisplayName(
      "A check without points is a failure, or an error if it does not compile; never skipped")
  void of_failing_verdicts() {
    Element suite = suite(Grades.failing("printed"), Hostile.ENGLISH);
    List<String> verdicts = new ArrayList<>();
    for (Element test : children(suite)) {
      String inside =
          children(test).isEmpty() || test.getTagName().equals("properties")
              ? ""
              : ":"
                  + children(test).get(0).getTagName()
                  + ":"
                  + children(test).get(0).getAttribute("type");
      verdicts.add(test.getTagName() + inside);
    }
    assertEquals(
        List.of(
            "properties",
            "testcase",
            "testcase:failure:failed",
            "testcase:error:does-not-compile",
            "testcase:failure:blocked"),
        verdicts);
    Element failed = children(children(suite).get(2)).get(0);
    String message = failed.getAttribute("message");
    assertTrue(message.startsWith("dx is wrong: 6 of 6 entries"), message);
    assertTrue(failed.getTextContent().startsWith("Affine: dW agrees\n" + message + "\n"));
    assertEquals("printed", children(children(suite).get(2)).get(1).getTextContent());
    assertEquals("13.5", children(children(suite).get(0)).get(0).getAttribute("value"));
  }

  @Test
  @DisplayName("Tests are named by their ids in any language, since Artemis needs unique names")
  void of_anyLanguage_namesAreIds() {
    for (Texts texts : List.of(Hostile.ENGLISH, Hostile.JAPANESE)) {
      List<String> names =
          children(suite(Hostile.halfRight(3, 6), texts)).stream()
              .skip(1)
              .map(test -> test.getAttribute("name"))
              .toList();
      assertEquals(List.of("T.check1", "T.check2", "T.check3"), names);
    }
  }

  @Test
  @DisplayName(
      "What a student's code printed arrives safe to show: markup whole, and nothing illegal")
  void of_hostile_escaped() {
    Element test = children(suite(Hostile.grade("t", 1, Hostile.TEXT), Hostile.ENGLISH)).get(1);
    String printed = children(test).get(1).getTextContent();
    assertEquals(
        "<script>alert(1)</script> ]]> &amp; **md** [x](javascript:y) [31m  "
            + "\uFFFD|\uFFFD\uFFFD\uFFFD   \n=HYPERLINK(\"http://x\",\"y\") 😀",
        printed);
  }
}
