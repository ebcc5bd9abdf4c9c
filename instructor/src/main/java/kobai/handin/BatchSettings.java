package kobai.handin;

import java.nio.file.Path;
import java.util.List;
import kobai.course.Course;
import kobai.format.Context;
import kobai.format.GradeFormat;
import kobai.handin.sandbox.Sandbox;
import kobai.seed.Seeds;
import kobai.text.Texts;

/**
 * The settings for grading the hand-ins of a class.
 *
 * @param out the folder to write to
 * @param jobs how many are graded side by side
 * @param seconds the time that one hand-in may take, in total
 * @param course the exercises that count, and their points
 * @param seeds the source of random inputs
 * @param formats further files for each student
 * @param classFiles the files about the class as a whole
 * @param context what formats need in addition to the grade, and the language of messages
 * @param sandbox how the operating system isolates code
 * @param allowList whether code is checked before it runs
 * @param version of this program
 */
public record BatchSettings(
    Path out,
    int jobs,
    int seconds,
    Course course,
    Seeds seeds,
    List<GradeFormat> formats,
    ClassFiles classFiles,
    Context context,
    Sandbox sandbox,
    boolean allowList,
    String version) {

  Texts texts() {
    return context.texts();
  }

  Header header() {
    return new Header(
        version,
        seeds.description(),
        course.points(),
        formats.stream().map(GradeFormat::id).sorted().toList(),
        texts().locale().toLanguageTag(),
        allowList);
  }

  /** Returns what isolates code, in one word. */
  public String isolation() {
    return (allowList ? "allow-list+" : "") + sandbox.level();
  }
}
