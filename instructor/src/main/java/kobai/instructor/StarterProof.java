package kobai.instructor;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import kobai.grading.ExitGuard;
import kobai.grading.StudentOutput;
import kobai.starter.InstructorRepository;
import kobai.starter.StarterCheck;
import kobai.starter.StarterScreen;
import kobai.text.Texts;

/**
 * The first step of kobai starter and kobai publish: they give nothing to students that was not
 * graded.
 */
final class StarterProof {
  private StarterProof() {}

  /** Returns the repository that the command is run in. */
  static InstructorRepository source() throws IOException {
    return InstructorRepository.around(Path.of(""));
  }

  /** Grades exercises and solutions, prints the result, and returns whether all is right. */
  static boolean passes(InstructorRepository source, PrintWriter out) throws IOException {
    Texts texts = Texts.ofThisJvm();
    out.println(texts.text("starter.grading"));
    out.flush();
    ExitGuard.install();
    StudentOutput.install();
    StarterCheck check = StarterCheck.of(source);
    StarterScreen.of(check, texts).forEach(out::println);
    return check.passed();
  }
}
