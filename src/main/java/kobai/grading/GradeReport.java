package kobai.grading;

import java.io.IOException;
import java.io.PrintStream;

/**
 * A report of the grade at the end of {@code mvn test}. Reports are loaded as services: a new
 * report needs a class and a line in META-INF/services.
 */
public interface GradeReport {

  /**
   * Writes the report.
   *
   * @param grade the grade
   * @param screen the stream that the reader sees
   */
  void publish(Grade grade, PrintStream screen) throws IOException;
}
