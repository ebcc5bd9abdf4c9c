package kobai.handin.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import kobai.course.Course;
import kobai.finding.NotAccepted.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ids made from names that strangers chose. */
class HandInIdsTest {

  @ParameterizedTest
  @CsvSource({
    "alice, alice",
    "田中 花子_12, 田中 花子_12",
    "' a ', a",
    ".., _",
    "../../etc/passwd, __.._etc_passwd",
    "a\\b:c, a_b_c",
    "a., a_",
    ".hidden, _hidden",
    "'', _",
    "a\u001b[31mb, a␛[31mb",
    "a\u202eb, a<U+202E>b",
    "e\u0301, é",
  })
  void clean_strangeName_aNameForAFile(String name, String id) {
    assertEquals(id.replaceAll("[<>]", "_"), StudentIds.clean(name));
  }

  @Test
  @DisplayName("Long names are cut, and stay different")
  void clean_longName_cut() {
    String long1 = "花".repeat(85) + "1";
    String long2 = "花".repeat(85) + "2";
    assertNotEquals(StudentIds.clean(long1), StudentIds.clean(long2));
    assertTrue(StudentIds.clean(long1).getBytes(StandardCharsets.UTF_8).length < 200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alice,Alice", "e\u0301,\u00e9", "Straße,STRASSE", "a:b,a/b", "x,x"})
  @DisplayName("Ids that some system treats as the same: each has a row, and none is graded")
  void unique_colliding_bothRefused(String names) {
    List<HandIn> handIns = unique(names.split(","));
    assertEquals(2, handIns.size());
    assertNotEquals(handIns.get(0).id(), handIns.get(1).id());
    assertTrue(handIns.get(1).id().endsWith(" (2)"));
    for (HandIn handIn : handIns) {
      assertEquals(
          Reason.AMBIGUOUS_ID, Made.refused(new Ingest(Course.load()).of(handIn)).reason());
    }
  }

  @Test
  @DisplayName("A name that is taken is not given to another hand-in; a unique one is kept")
  void unique_numberTaken_nextNumber() {
    List<HandIn> handIns = unique("a", "A", "a (2)", "b");
    assertEquals(
        Set.of("A", "a (3)", "a (2)", "b"),
        new HashSet<>(handIns.stream().map(HandIn::id).toList()));
    assertEquals(2, handIns.stream().filter(handIn -> handIn.refused() != null).count());
  }

  @Test
  @DisplayName("Whatever the names, each keeps a row whose id is different, in any order")
  void unique_randomNames_differentIds() {
    Random random = new Random(1);
    for (int k = 0; k < 300; k++) {
      String[] names = new String[20];
      for (int n = 0; n < names.length; n++) {
        char[] name = new char[random.nextInt(4)];
        for (int i = 0; i < name.length; i++) {
          name[i] = "aAbB. (2)/\\\n\u0301é\ud83d\u202e".charAt(random.nextInt(16));
        }
        names[n] = new String(name);
      }
      List<HandIn> handIns = unique(names);
      Set<String> folded = new HashSet<>();
      for (HandIn handIn : handIns) {
        assertTrue(folded.add(handIn.id().toLowerCase(Locale.ROOT)), handIn.id());
        assertFalse(handIn.id().matches("(?s).*[/\\\\\\p{Cc}].*|\\.*"), handIn.id());
      }
      assertEquals(names.length, handIns.size());
      List<String> reversed = Arrays.asList(names.clone());
      Collections.reverse(reversed);
      assertEquals(
          handIns.stream().map(HandIn::id).toList(),
          unique(reversed.toArray(new String[0])).stream().map(HandIn::id).toList());
    }
  }

  private static List<HandIn> unique(String... names) {
    return StudentIds.unique(
        Arrays.stream(names).map(name -> new HandIn(name, Path.of("place"))).toList());
  }
}
