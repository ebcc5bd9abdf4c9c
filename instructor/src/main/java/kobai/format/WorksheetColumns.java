package kobai.format;

import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * The positions of the columns in a worksheet. Moodle names its columns in the teacher's language,
 * and its settings decide which columns there are; only the identifier always comes first.
 *
 * @param grade the column of grades, from 0
 * @param feedback the column of feedback, or -1 if there is none
 * @param max the column with the highest possible grade, or -1 if there is none
 */
record WorksheetColumns(int grade, int feedback, int max) {
  private static final Set<String> GRADE = Set.of("Grade", "評点", "評定");
  private static final Set<String> FEEDBACK =
      Set.of("Feedback comments", "フィードバックコメント", "フィードバックコメント (テキスト)");
  private static final Set<String> MAX = Set.of("Maximum grade", "Maximum Grade", "最大評点", "最大評定");

  /** Finds the columns by the names that the instructor gave, or else by the known titles. */
  static WorksheetColumns of(CSVRecord header, MoodleWorksheet.Names names) {
    List<String> titles = header.toList().stream().map(String::strip).toList();
    int grade = find(titles, names.grade(), GRADE);
    if (grade < 0) {
      throw new IllegalArgumentException(
          "Which column is for the grade? There are "
              + String.join(", ", titles)
              + "; name it with --moodle-columns.");
    }
    return new WorksheetColumns(
        grade, find(titles, names.feedback(), FEEDBACK), find(titles, "", MAX));
  }

  private static int find(List<String> titles, String name, Set<String> known) {
    if (name.isBlank()) {
      for (int k = 1; k < titles.size(); k++) {
        if (known.contains(titles.get(k))) {
          return k;
        }
      }
      return -1;
    }
    int found = titles.indexOf(name.strip());
    if (found < 0 && name.strip().matches("[0-9]{1,4}")) {
      found = Integer.parseInt(name.strip()) - 1; // "5": the fifth
    }
    if (found < 1 || found >= titles.size()) {
      throw new IllegalArgumentException(
          "There is no column " + name + "; there are " + String.join(", ", titles) + ".");
    }
    return found;
  }
}
