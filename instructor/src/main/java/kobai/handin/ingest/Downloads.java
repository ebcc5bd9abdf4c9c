package kobai.handin.ingest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Assigns files to students, by the names that learning platforms give to the files that
 * instructors download.
 *
 * <ul>
 *   <li>Moodle: folders {@code Full Name_123456_assignsubmission_file_}, or, if folders are
 *       switched off, files such as {@code Full Name_123456_assignsubmission_file_Affine.java}. The
 *       id is {@code Full Name_123456}; its number is that of the participant in the grading
 *       worksheet.
 *   <li>Gradescope: folders {@code submission_12345} next to a submission_metadata.yml.
 *   <li>Anything else has its own name as its id, without {@code .zip}.
 * </ul>
 */
final class Downloads {
  private static final Pattern MOODLE =
      Pattern.compile("(.+_\\d+)_assignsubmission_([a-z]+)_(.*)", Pattern.DOTALL);

  private static final Pattern GRADESCOPE = Pattern.compile("submission_\\d+");
  private static final String METADATA = "submission_metadata.yml";
  private static final String ZIP = ".zip";

  private Downloads() {}

  /** Returns the hand-ins; several may still have the same id. */
  static List<HandIn> of(List<Found> found) {
    List<HandIn> handIns = new ArrayList<>();
    Map<String, List<Found>> moodle = new LinkedHashMap<>();
    for (Found one : found) {
      Matcher name = MOODLE.matcher(one.name());
      if (name.matches()) {
        moodle.computeIfAbsent(name.group(1), id -> new ArrayList<>()).add(one);
      } else if (!one.name().equals(METADATA)) {
        handIns.add(new HandIn(id(one), one.place(), one.parts(), one.refused()));
      }
    }
    moodle.forEach((id, pieces) -> handIns.add(together(id, pieces)));
    return handIns;
  }

  /** Returns whether a platform gives such a name to one student's folder. */
  static boolean isOneStudents(String folder) {
    return MOODLE.matcher(folder).matches() || GRADESCOPE.matcher(folder).matches();
  }

  private static String id(Found found) {
    String name = found.name();
    boolean zip = !found.folder() && name.toLowerCase(Locale.ROOT).endsWith(ZIP);
    return zip ? name.substring(0, name.length() - ZIP.length()) : name;
  }

  /**
   * Puts together what belongs to one student: Moodle's "file" and "onlinetext", as folders or
   * files.
   */
  private static HandIn together(String id, List<Found> pieces) {
    List<HandIn.Part> parts = new ArrayList<>();
    for (Found piece : pieces) {
      String rest = rest(piece.name());
      if (piece.parts().isEmpty()) { // a folder or a file on disk
        parts.add(new HandIn.Part(piece.name(), rest));
      } else if (rest.isEmpty()) {
        parts.addAll(piece.parts());
      } else {
        piece.parts().forEach(part -> parts.add(inside(rest, piece.folder(), part)));
      }
    }
    Found first = pieces.get(0);
    Path place = first.parts().isEmpty() ? first.place().resolveSibling("") : first.place();
    return new HandIn(
        id,
        place,
        parts,
        pieces.stream().map(Found::refused).filter(why -> why != null).findFirst().orElse(null));
  }

  private static HandIn.Part inside(String rest, boolean folder, HandIn.Part part) {
    return new HandIn.Part(part.entry(), folder ? rest + "/" + part.name() : rest);
  }

  private static String rest(String name) {
    Matcher moodle = MOODLE.matcher(name);
    return moodle.matches() ? moodle.group(3) : "";
  }
}
