package kobai.handin;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import kobai.course.Course;
import kobai.format.Context;
import kobai.format.Formats;
import kobai.format.GradeFormat;
import kobai.format.MoodleWorksheet;
import kobai.handin.ingest.HandIns;
import kobai.handin.sandbox.Sandbox;
import kobai.seed.Seeds;
import kobai.text.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A class of four, and runs that grade it. */
abstract class BatchFixture {
  private static final Sandbox SANDBOX = Sandbox.best();

  @TempDir Path temp;
  Path out;
  ClassFolder students;
  final List<String> graded = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void aClass() {
    out = temp.resolve("out");
    students = ClassFolder.mixed(temp.resolve("class"), 4);
  }

  BatchSettings settings(Path out, int jobs, long seed, Locale language) {
    List<GradeFormat> formats = List.of(Formats.named("gradescope"));
    return new BatchSettings(
        out,
        jobs,
        60,
        Course.load(),
        Seeds.same(seed),
        formats,
        new ClassFiles(true, null, MoodleWorksheet.Names.KNOWN),
        Context.in(Texts.in(language)),
        SANDBOX,
        true,
        "test");
  }

  ClassFiles.Told run() throws IOException {
    return run(settings(out, 1, 1, Locale.ENGLISH));
  }

  ClassFiles.Told run(BatchSettings settings) throws IOException {
    BatchProgress progress =
        new BatchProgress() {
          @Override
          public void begins(int handIns, int finished) {
            graded.clear();
          }

          @Override
          public void finished(String id) {
            graded.add(id);
          }
        };
    return new Batch(settings, HandIns.in(students.root()), progress).run();
  }
}
