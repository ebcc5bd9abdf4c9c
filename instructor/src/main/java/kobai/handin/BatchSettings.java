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
 * How the hand-ins of a class are graded.
 *
 * @param out the folder to write to
 * @param jobs how many are graded side by side
 * @param seconds that one hand-in may take, in all
 * @param course which exercises count
 * @param seeds where random inputs come from
 * @param formats further files for each student
 * @param classFiles the files about the class as a whole
 * @param context what formats need beside the grade, and the language of messages
 * @param sandbox what the operating system does to keep code in
 * @param allowList whether code is looked through before it is run
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

  /** Returns what keeps code in, in one word. */
  public String isolation() {
    return (allowList ? "allow-list+" : "") + sandbox.level();
  }
}
