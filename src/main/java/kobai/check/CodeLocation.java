package kobai.check;

import java.util.Set;
import kobai.text.SourceLine;
import org.jspecify.annotations.Nullable;

/** Where a layer's code comes from, so that findings can name the line to look at. */
public interface CodeLocation {

  /** Nothing is known, apart from the lines of a stack trace. */
  CodeLocation UNKNOWN = method -> null;

  /** Packages whose lines a student cannot fix. */
  Set<String> NOT_THEIRS =
      Set.of(
          "java.",
          "javax.",
          "jdk.",
          "sun.",
          "kobai.",
          "org.apache.commons.math3.",
          "org.apache.maven.",
          "org.junit.");

  /** Returns the line where the layer's method with this name begins, if it is known. */
  @Nullable SourceLine method(String method);

  /** Returns the folder to put before the file names of stack traces, "" or ending with "/". */
  default String folder() {
    return "";
  }

  /** Called when the layer's code has used up the memory; releases what that code holds. */
  default void outOfMemory() {}

  /** Returns the innermost line of the layer's own code in a stack trace, if there is one. */
  default @Nullable SourceLine line(StackTraceElement[] trace) {
    for (StackTraceElement frame : trace) {
      String file = frame.getFileName();
      boolean theirs = NOT_THEIRS.stream().noneMatch(frame.getClassName()::startsWith);
      if (theirs && file != null && frame.getLineNumber() > 0) {
        return new SourceLine(folder() + file, frame.getLineNumber());
      }
    }
    return null;
  }
}
