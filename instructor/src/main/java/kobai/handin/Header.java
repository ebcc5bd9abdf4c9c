package kobai.handin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The first line of the journal: how all hand-ins are graded. A run continues another one only if
 * this line is the same.
 *
 * @param kobai the version
 * @param seeds where they come from: the hash of the secret, or one seed for all
 * @param points what each exercise is worth
 * @param formats further files for each student
 * @param language of messages
 * @param allowList whether the code was checked before it ran
 */
record Header(
    String kobai,
    String seeds,
    Map<String, Double> points,
    List<String> formats,
    String language,
    boolean allowList) {

  /** Returns what is different: "language = en, and not ja". */
  List<String> differencesFrom(Header other) {
    List<String> differences = new ArrayList<>();
    compare(differences, "version", kobai, other.kobai);
    compare(differences, "seeds", seeds, other.seeds);
    compare(differences, "points", points, other.points);
    compare(differences, "formats", formats, other.formats);
    compare(differences, "language", language, other.language);
    compare(differences, "allow-list", allowList, other.allowList);
    return differences;
  }

  private static void compare(List<String> differences, String what, Object here, Object there) {
    if (!here.equals(there)) {
      differences.add(what + " = " + here + ", and not " + there);
    }
  }
}
