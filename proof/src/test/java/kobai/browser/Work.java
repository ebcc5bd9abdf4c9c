package kobai.browser;

import java.nio.file.Path;
import java.util.Locale;
import kobai.course.Course;
import kobai.grading.Folder;
import kobai.grading.Grade;
import kobai.grading.Grader;
import kobai.grading.SourceSubmission;
import org.jspecify.annotations.Nullable;

/** What a student has written; it is graded once. */
enum Work {
  RIGHT {
    @Override
    Path folder() {
      return Path.of("solutions");
    }
  },

  UNTOUCHED {
    @Override
    Path folder() {
      return Path.of("exercises");
    }
  },

  /** Half the gradient, a slope taken at the wrong place, and a file that does not compile. */
  WRONG {
    @Override
    Path folder() {
      return Folder.ofSolutions(Path.of("target", "browser"))
          .edit("Affine.java", "return dout.", "return dout.scalarMultiply(0.5).")
          .edit("Sigmoid.java", "hadamard(dout, map(y, v -> v * (1 - v)))", "dout")
          .edit("ReLU.java", "return hadamard(", "return hadamard[(")
          .root();
    }
  };

  private @Nullable Grade grade;

  /** Returns the folder that holds the folder layers. */
  abstract Path folder();

  Grade grade() {
    if (grade == null) {
      SourceSubmission submission = new SourceSubmission(folder(), Locale.ENGLISH);
      grade = new Grader(Course.load(), submission, 1).grade();
    }
    return grade;
  }
}
