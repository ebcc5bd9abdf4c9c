package kobai.diagnosis.record;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How an examination is held: the first time in full, later with the questions that gave an answer.
 *
 * @param number how often it was held before
 * @param sections which it goes through
 * @param settled the targets that need no repetition
 * @param named the targets of which something was said
 */
record Round(int number, Set<Section> sections, Set<String> settled, Set<String> named) {

  /** The examination itself. */
  static final Round FIRST = new Round(0, EnumSet.allOf(Section.class), Set.of(), Set.of());

  /**
   * Returns a repetition.
   *
   * @param claims what the first examination found
   */
  static Round again(int number, List<Claim> claims) {
    Set<Section> sections = EnumSet.of(Section.ALONE);
    Set<String> settled = new HashSet<>();
    Set<String> named = new HashSet<>();
    for (Claim claim : claims) {
      sections.add(claim.section());
      named.add(claim.diagnosis().target());
      if (claim.settled()) {
        settled.add(claim.diagnosis().target());
      }
    }
    return new Round(number, sections, settled, named);
  }
}
