package kobai.diagnosis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kobai.diagnosis.record.Detail;
import kobai.diagnosis.record.Diagnosis;
import kobai.samples.Samples;
import kobai.text.Explanation;
import kobai.text.Texts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every mistake of the dictionary has its texts, and a sample that makes it. */
public class DictionaryTest {
  private static final String PREFIX = "diagnosis.";
  private static final String HEADLINE = ".headline";
  private static final Set<String> KINDS = Set.of("mistaken", "strange");
  private static final int MOST_DETAILS = 8; // that the sentences of one diagnosis name

  public static Set<String> ids() {
    return ResourceBundle.getBundle("kobai.messages", Locale.ROOT).keySet().stream()
        .filter(key -> key.startsWith(PREFIX) && key.endsWith(HEADLINE))
        .map(key -> key.substring(PREFIX.length(), key.length() - HEADLINE.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  @DisplayName(
      "Each name in the dictionary is the name of a sample, and each sample's name is in it")
  void ids_all_haveASample() {
    Set<String> named =
        Samples.texts().stream()
            .filter(sample -> KINDS.contains(sample.kind()))
            .flatMap(sample -> sample.mistake().names().stream())
            .map(name -> name.substring(name.indexOf(':') + 1))
            .collect(Collectors.toCollection(TreeSet::new));
    named.add(Diagnosis.UNKNOWN);
    Set<String> ids = ids();
    ids.removeIf(id -> id.contains(".")); // a variant of another
    assertEquals(ids, named);
  }

  @ParameterizedTest
  @MethodSource("ids")
  @DisplayName("Each diagnosis says what was seen and what to do, in every language")
  void id_anyLanguage_explains(String id) {
    List<Detail> measured =
        new ArrayList<>(Collections.nCopies(MOST_DETAILS, Detail.argument("1")));
    int dot = id.indexOf('.');
    if (dot > 0) {
      measured.add(Detail.variant(id.substring(dot + 1)));
    }
    String base = dot > 0 ? id.substring(0, dot) : id;
    for (Locale language : Texts.LANGUAGES) {
      Explanation text = new Diagnosis(base, "dW", measured).explain(Texts.in(language));
      assertFalse(text.headline().isBlank() || text.headline().contains("{"), text.headline());
      assertFalse(text.next().isBlank() || text.next().contains("{"), text.next());
    }
  }
}
