package kobai.grading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import kobai.check.CodeLocation;
import kobai.check.GuardedLayer;
import kobai.course.Course;
import kobai.nn.Layer;
import kobai.nn.Parameter;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The number of calls that a grade makes of a right hand-in, which may run in another process. */
class CallBudgetTest {
  private static final int MOST = 10_000;

  @Test
  @DisplayName("A right hand-in is made and called at most 10,000 times")
  void grade_solutions_fewCalls() {
    AtomicInteger calls = new AtomicInteger();
    Grade grade = new Grader(Course.load(), new Counting(calls), 1).grade();
    assertEquals(100, grade.points());
    assertTrue(calls.get() <= MOST, calls + " calls");
  }

  /** The solutions, counting every make, forward and backward. */
  private record Counting(Submission solutions, AtomicInteger calls) implements Submission {

    Counting(AtomicInteger calls) {
      this(new SourceSubmission(Path.of("solutions"), Locale.ENGLISH), calls);
    }

    @Override
    public String name() {
      return solutions.name();
    }

    @Override
    public void renew() {
      solutions.renew();
    }

    @Override
    public GuardedLayer layer(String exercise, RealMatrix... arguments) {
      calls.incrementAndGet();
      Layer layer = solutions.layer(exercise, arguments);
      return GuardedLayer.make(exercise, CodeLocation.UNKNOWN, () -> counted(layer));
    }

    private Layer counted(Layer layer) {
      return new Layer() {
        @Override
        public RealMatrix forward(RealMatrix x) {
          calls.incrementAndGet();
          return layer.forward(x);
        }

        @Override
        public RealMatrix backward(RealMatrix dout) {
          calls.incrementAndGet();
          return layer.backward(dout);
        }

        @Override
        public List<Parameter> parameters() {
          return layer.parameters();
        }
      };
    }
  }
}
