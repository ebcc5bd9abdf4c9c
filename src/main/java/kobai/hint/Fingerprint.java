package kobai.hint;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kobai.files.Digest;
import kobai.grading.SourceFile;
import kobai.grading.SourceFolder;

/**
 * The essence of the code for an exercise: two versions of it that differ only in comments and
 * white space have the same fingerprint.
 */
final class Fingerprint {

  /**
   * A comment, white space, or a literal, in which the marks of comments and white space have no
   * meaning.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "//[^\n]*|/\\*[\\s\\S]*?\\*/|\\s+"
              + "|(\"\"\"[\\s\\S]*?\"\"\""
              + "|\"[^\"\\\\\n]*+(?:\\\\.[^\"\\\\\n]*+)*+\""
              + "|'[^'\\\\\n]*+(?:\\\\.[^'\\\\\n]*+)*+')");

  private Fingerprint() {}

  /**
   * Takes the fingerprint of an exercise: of its file and of all files that may be helpers, but not
   * of the other exercises.
   *
   * @param folder all files
   * @param exercise the exercise; if it has no file of its own, it is about all files
   * @param course the names of all exercises
   */
  static String of(SourceFolder folder, String exercise, List<String> course) {
    boolean own = folder.files().stream().anyMatch(file -> isOf(file, exercise));
    StringBuilder code = new StringBuilder();
    folder.files().stream()
        .filter(
            file -> !own || isOf(file, exercise) || course.stream().noneMatch(e -> isOf(file, e)))
        .sorted(Comparator.comparing(SourceFile::name))
        .forEach(file -> code.append(file.name()).append('\n').append(bare(file)).append('\n'));
    return Digest.of(code.toString());
  }

  private static boolean isOf(SourceFile file, String exercise) {
    return file.name().equals(exercise + ".java");
  }

  private static String bare(SourceFile file) {
    String text = file.text().replace("\r", "");
    return TOKEN.matcher(text).replaceAll("$1"); // literals stay
  }
}
