package kobai.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kobai.classpage.MistakeText;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of the pages. FindingTextsTest checks that both languages have the same keys. */
class PageTextsTest {
  private static final Pattern IN_TEMPLATE = Pattern.compile("\\{\\{([tp])\\.([\\w.-]+)}}");

  /** The first parts of the keys of the pages' own texts. */
  private static final List<String> PAGES = List.of("class", "report", "lab.page");

  static Set<String> keys() {
    return ResourceBundle.getBundle("kobai.messages", Locale.ROOT).keySet();
  }

  static Stream<String> mistakes() {
    return keys().stream()
        .filter(key -> key.matches("diagnosis\\..*\\.headline"))
        .map(key -> key.split("\\.")[1]);
  }

  @Test
  @DisplayName("Every key that a template uses exists")
  void templates_keys_areThere() throws IOException {
    Set<String> asked = new TreeSet<>();
    Path folder = Path.of("src/main/resources/kobai/report/page");
    try (Stream<Path> templates = Files.list(folder)) {
      for (Path template : templates.filter(f -> f.toString().endsWith(".mustache")).toList()) {
        String name = template.getFileName().toString();
        Matcher matcher = IN_TEMPLATE.matcher(Files.readString(template));
        while (matcher.find()) {
          for (String page : pages(name, matcher.group(1))) {
            asked.add(page + "." + matcher.group(2));
          }
        }
      }
    }
    assertTrue(asked.size() > 20);
    asked.removeAll(keys());
    assertEquals(Set.of(), asked);
  }

  /** The first parts of the keys in a template: t for its page, p for all pages. */
  private static List<String> pages(String template, String letter) {
    if (letter.equals("p")) {
      return List.of("page");
    }
    String name = template.split("[A-Z.]")[0];
    return name.equals("layout")
        ? PAGES
        : PAGES.stream().filter(page -> page.split("\\.")[0].equals(name)).toList();
  }

  @Test
  @DisplayName("Every text for a mistake belongs to an existing mistake")
  void targets_ofMistakes_ofKnownOnes() {
    Set<String> ids =
        keys().stream()
            .filter(key -> key.matches("class\\.(target|whose)\\..*"))
            .map(key -> key.split("\\.")[2])
            .collect(Collectors.toCollection(TreeSet::new));
    assertFalse(ids.isEmpty());
    mistakes().forEach(ids::remove);
    assertEquals(Set.of(), ids);
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  @DisplayName("Each mistake can be described to a class, in whole sentences")
  void mistake_anyLanguage_saidOfAClass(String id) {
    for (Locale language : Texts.LANGUAGES) {
      MistakeText text = MistakeText.of(id, Texts.in(language));
      assertFalse(text.toString().contains("{"), text.toString());
      assertTrue(text.headline().endsWith(".") || text.headline().endsWith("。"));
    }
    String english = MistakeText.of(id, Texts.in(Locale.ENGLISH)).headline();
    assertTrue(english.matches("(\\p{Lu}|y |dout\\W|backward ).*"), english);
  }
}
