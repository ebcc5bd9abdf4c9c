package kobai.grading;

import java.io.IOException;
import java.io.PrintStream;

/**
 * Something made of a grade at the end of {@code mvn test}. Reports are found as services: a new
 * one is a class and a line in META-INF/services.
 */
public interface GradeReport {

  /**
   * Writes the report.
   *
   * @param grade the grade
   * @param screen what the reader sees
   */
  void publish(Grade grade, PrintStream screen) throws IOException;
}
