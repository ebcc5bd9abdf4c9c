package kobai.worker;

import java.util.List;
import kobai.nn.NotImplemented;
import kobai.nn.ShapeMismatch;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/**
 * A summary of something that a student's code threw. The object itself is the student's, and a
 * call of its methods may hang or fail. So it is read once, here, and never again.
 *
 * @param kind what it means to the grader
 * @param type the simple name of its class
 * @param message on one line, shortened; empty if there is none
 * @param trace the innermost frames of its stack trace
 * @param shape the details, if a matrix had a wrong shape
 */
public record Thrown(
    Kind kind,
    String type,
    String message,
    List<StackTraceElement> trace,
    @Nullable WrongShape shape) {
  private static final int LONGEST_MESSAGE = 200;
  private static final int DEEPEST_TRACE = 1024; // as many as the JVM itself keeps

  /** The kinds that the grader has to distinguish. */
  public enum Kind {
    /** The student has not written the method yet. */
    NOT_IMPLEMENTED,
    /** The memory was used up. */
    OUT_OF_MEMORY,
    /** Nothing was thrown: the JVM ended before the call returned. */
    ENDED,
    /** Nothing was thrown: the call was abandoned because its time was over. */
    TIMED_OUT,
    /** Anything else. */
    OTHER
  }

  /**
   * A matrix of a wrong shape.
   *
   * @param what its name: "dW"
   * @param rows the number of rows that it should have
   * @param columns the number of columns that it should have
   * @param actual the matrix
   */
  public record WrongShape(String what, int rows, int columns, @Nullable RealMatrix actual) {}

  /** Creates an unmodifiable copy. */
  public Thrown {
    trace = List.copyOf(trace);
  }

  /** Reads the summary of something thrown. */
  public static Thrown of(Throwable e) {
    if (e instanceof RemoteThrown elsewhere) {
      return elsewhere.thrown();
    }
    Throwable cause = e.getClass() == ExceptionInInitializerError.class ? e.getCause() : null;
    return cause == null ? read(e) : read(cause);
  }

  private static Thrown read(Throwable e) {
    WrongShape shape =
        e instanceof ShapeMismatch s
            ? new WrongShape(s.what(), s.rows(), s.columns(), s.actual())
            : null;
    String type = shortened(e.getClass().getSimpleName());
    return new Thrown(kind(e), type, message(e), trace(e), shape);
  }

  private static Kind kind(Throwable e) {
    if (e instanceof NotImplemented) {
      return Kind.NOT_IMPLEMENTED;
    }
    return e instanceof OutOfMemoryError ? Kind.OUT_OF_MEMORY : Kind.OTHER;
  }

  private static List<StackTraceElement> trace(Throwable e) {
    try {
      return innermost(e.getStackTrace());
    } catch (Throwable broken) {
      return List.of();
    }
  }

  /** Returns the frames of a trace that are worth keeping. */
  static List<StackTraceElement> innermost(StackTraceElement[] trace) {
    return List.of(trace).subList(0, Math.min(trace.length, DEEPEST_TRACE));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…";
  }

  private static String message(Throwable e) {
    try {
      String message = e.getMessage();
      return message == null ? "" : shortened(message.replaceAll("\\p{Cntrl}+", " ").strip());
    } catch (Throwable broken) {
      return "";
    }
  }
}
