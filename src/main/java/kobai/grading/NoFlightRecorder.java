package kobai.grading;

import java.util.function.Supplier;

/**
 * Classes as before, without the JVM's flight recorder. JUnit looks for it by the thread's class
 * loader and, where it finds it, prepares to record each test: about a thirtieth of the time that a
 * grade takes, for a recording that nobody asked for.
 */
final class NoFlightRecorder extends ClassLoader {
  private static final String FLIGHT_RECORDER = "jdk.jfr.";

  private NoFlightRecorder(ClassLoader parent) {
    super(parent);
  }

  /** Runs code on this thread, to which there is no flight recorder. */
  static <T> T during(Supplier<T> code) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(new NoFlightRecorder(before));
    try {
      return code.get();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (name.startsWith(FLIGHT_RECORDER)) {
      throw new ClassNotFoundException(name);
    }
    return super.loadClass(name, resolve);
  }
}
