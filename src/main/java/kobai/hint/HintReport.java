package kobai.hint;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Optional;
import kobai.course.Course;
import kobai.grading.Grade;
import kobai.grading.GradeReport;
import kobai.grading.Settings;
import kobai.report.Terminal;

/**
 * The hint below the screen of {@code mvn test -Dkobai.hint=Affine}; {@code -Dkobai.hint} alone is
 * about the exercise that the screen shows as next.
 */
public final class HintReport implements GradeReport {
  private static final String PROPERTY = "kobai.hint";

  @Override
  public void publish(Grade grade, PrintStream screen) throws IOException {
    String asked = System.getProperty(PROPERTY);
    if (asked == null || asked.equals("false")) {
      return;
    }
    boolean any = asked.isBlank() || asked.equals("true"); // Maven's value for none
    Optional<String> exercise = any ? Optional.empty() : Optional.of(asked.strip());
    new HintDesk(Settings.layers(), Course.load(), name -> "mvn test -D" + PROPERTY + "=" + name)
        .lines(grade, exercise, Terminal.ofThisJvm())
        .forEach(screen::println);
  }
}
