package kobai.check;

import java.util.List;

/** Finds out which operation on matrices an exception came from. */
final class LibraryCall {
  private static final List<String> LIBRARY =
      List.of("org.apache.commons.math3.", "kobai.nn.Matrices", "kobai.nn.ShapeMismatch");

  private LibraryCall() {}

  /**
   * Returns the name of the method of the library that the layer's code called, "multiply"; empty
   * if the exception did not come from the library.
   *
   * @param trace the innermost frame first
   */
  static String in(List<StackTraceElement> trace) {
    String called = "";
    for (StackTraceElement frame : trace) {
      if (LIBRARY.stream().noneMatch(frame.getClassName()::startsWith)) {
        return called;
      }
      called = frame.getMethodName();
    }
    return "";
  }
}
