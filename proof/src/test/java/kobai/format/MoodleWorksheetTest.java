package kobai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import kobai.format.MoodleWorksheet.Filled;
import kobai.format.MoodleWorksheet.Names;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worksheet as Moodle exports it, and imports it again. */
class MoodleWorksheetTest {
  private static final String FEEDBACK = "Affine 13.5 / 27 not yet right; ReLU 18 / 18 passed";
  private static final String YAMADA = "Yamada Hanako_101_assignsubmission_file_";

  private static final String HEADER =
      "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\","
          + "\"Grade can be changed\",\"Last modified (grade)\",\"Feedback comments\"\r\n";
  private static final String FIRST =
      "\"Participant 101\",\"Yamada, \"\"Hana\"\"\",h@example.org,Submitted,,100.00,Yes,-,\r\n";
  private static final String SECOND =
      "Participant 1010, Éva  ,\"e@example.org\",\"No\nsubmission\",7,100.00,Yes,\"-\",\"keep, me\"\r\n";

  private static Filled fill(String worksheet, String... ids) {
    return MoodleWorksheet.fill(worksheet, FormatRows.rows(ids), Names.KNOWN, Hostile.ENGLISH);
  }

  @Test
  @DisplayName("Grade and feedback are filled in; everything else stays as it was, to the letter")
  void fill_english_twoCells() {
    Filled filled = fill("\uFEFF" + HEADER + FIRST + SECOND, YAMADA);
    assertEquals(List.of(), filled.left());
    assertTrue(filled.text().startsWith("\uFEFF" + HEADER));
    assertTrue(filled.text().endsWith("\r\n" + SECOND), filled.text());
    List<String> line = CsvReader.read(filled.text().substring(1)).get(1);
    assertEquals(
        List.of(
            "Participant 101",
            "Yamada, \"Hana\"",
            "h@example.org",
            "Submitted",
            "31.5",
            "100.00",
            "Yes",
            "-",
            FEEDBACK),
        line);
  }

  @Test
  @DisplayName("In Japanese, with semicolons and single line feeds, as a spreadsheet may save it")
  void fill_japanese_semicolons() {
    String header = "ID;氏名;メールアドレス;ステータス;評点;最大評点;最終更新日時 (評定);フィードバックコメント\n";
    String other = "参加者102;\"佐藤;\n次郎\";;;;100,00;-;\n";
    String worksheet = header + other + "参加者101;山田;;;;100,00;-;前";
    Filled filled =
        MoodleWorksheet.fill(worksheet, FormatRows.rows(YAMADA), Names.KNOWN, Hostile.JAPANESE);
    String feedback = "\"Affine 13.5 / 27 まだ正しくない; ReLU 18 / 18 合格\"";
    assertEquals(header + other + "参加者101;山田;;;31.5;100,00;-;" + feedback, filled.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Punkte|Kommentar", "3|4"})
  @DisplayName("Columns in other languages are named by the instructor, by title or number")
  void fill_namedColumns(String names) {
    String[] both = names.split("\\|");
    String header = "ID\tName\tPunkte\tKommentar\r\n";
    Filled filled =
        MoodleWorksheet.fill(
            header + "Teilnehmer101\tY\t\t\r\n",
            FormatRows.rows(YAMADA),
            new Names(both[0], both[1]),
            Hostile.ENGLISH);
    assertEquals(header + "Teilnehmer101\tY\t31.5\t" + FEEDBACK + "\r\n", filled.text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Note", "0", "1", "5", "99999999999"})
  @DisplayName(
      "A column that does not exist, or that of the ids, is refused with a list of the columns")
  void fill_wrongColumn_refused(String name) {
    String worksheet = "ID,Name,Punkte,Kommentar\r\nTeilnehmer101,,,\r\n";
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                MoodleWorksheet.fill(
                    worksheet, FormatRows.rows(YAMADA), new Names(name, ""), Hostile.ENGLISH));
    assertTrue(refused.getMessage().endsWith("ID, Name, Punkte, Kommentar."));
    var unknown = assertThrows(IllegalArgumentException.class, () -> fill(worksheet, YAMADA));
    assertTrue(unknown.getMessage().startsWith("Which column"), unknown.getMessage());
  }

  @Test
  @DisplayName("Without a column of feedback only the grade is filled in")
  void fill_noFeedback_gradeOnly() {
    assertEquals(
        "Identifier,Grade\r\nParticipant 101,31.5\r\n",
        fill("Identifier,Grade\r\nParticipant 101,\r\n", YAMADA).text());
  }

  @Test
  @DisplayName("A hand-in is found by its participant's number or the whole identifier")
  void fill_otherIds_left() {
    String worksheet = "Identifier,Grade\r\nParticipant 101,\r\nParticipant 102,\r\n\r\n";
    String[] others = {
      "s101", "101", "x_101", "A_1_assignsubmission_file_", "", "a\nb", "Identifier"
    };
    Filled none = fill(worksheet, others);
    assertEquals(worksheet, none.text());
    assertEquals(List.of(others), none.left());
    assertEquals(
        worksheet.replace("101,", "101,31.5").replace("102,", "102,31.5"),
        fill(worksheet, "Participant 101", "J. 7_102_assignsubmission_onlinetext").text());
  }

  @Test
  @DisplayName("A shortened folder name counts if the student's name is in the line")
  void fill_nameAndNumber_found() {
    String worksheet = "Identifier,Full name,Grade\r\nParticipant 101,山田 花子,\r\n";
    String filled = worksheet.replace("花子,", "花子,31.5");
    assertEquals(filled, fill(worksheet, "山田 花子_101").text());
    assertEquals(filled, fill(worksheet, "Participant_101").text());
    assertEquals(worksheet, fill(worksheet, "山田 太郎_101").text());
  }

  @Test
  @DisplayName("A hand-in that could not be graded leaves its line alone, and is reported")
  void fill_notGraded_left() {
    Row crashed = FormatRows.row(YAMADA, "crashed", "");
    String worksheet = HEADER + FIRST;
    Filled filled =
        MoodleWorksheet.fill(worksheet, List.of(crashed).iterator(), Names.KNOWN, Hostile.ENGLISH);
    assertEquals(new Filled(worksheet, List.of(YAMADA)), filled);
  }

  @Test
  @DisplayName("What a hand-in says about itself can be neither a formula nor a tag")
  void fill_hostileNote_harmless() {
    Row row = FormatRows.row(YAMADA, Row.REFUSED, "=HYPERLINK(\"x\")<script>\n\u0000");
    Filled filled =
        MoodleWorksheet.fill(HEADER + FIRST, List.of(row).iterator(), Names.KNOWN, Hostile.ENGLISH);
    List<String> line = CsvReader.read(filled.text()).get(1);
    assertEquals("0", line.get(4));
    assertEquals("'=HYPERLINK(\"x\")&lt;script&gt;  ", line.get(8));
  }

  @Test
  @DisplayName("Two hand-ins of one participant, too many points, and a wrong file are refused")
  void fill_impossible_refused() {
    String twice = "Other_101_assignsubmission_onlinetext_";
    assertThrows(IllegalArgumentException.class, () -> fill(HEADER + FIRST, YAMADA, twice));
    var above =
        assertThrows(
            IllegalArgumentException.class,
            () -> fill(HEADER + FIRST.replace("100.00", "20.00"), YAMADA));
    assertTrue(above.getMessage().contains("31.5 is more than the assignment's maximum, 20.00"));
    String comma = FIRST.replace("100.00", "\"20,00\"");
    assertThrows(IllegalArgumentException.class, () -> fill(HEADER + comma, YAMADA));
    assertFalse(fill(HEADER + FIRST.replace("100.00", "31.5"), YAMADA).text().isEmpty());
    assertThrows(IllegalArgumentException.class, () -> fill("", YAMADA));
    assertThrows(IllegalArgumentException.class, () -> fill("a,\"b\" c\r\n", YAMADA));
  }
}
