package kobai.grading;

import java.util.Map;

/**
 * Loads a student's classes from memory. They come before classes of the same name elsewhere: an
 * IDE may have left older ones on the class path.
 */
final class MemoryLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  MemoryLoader(String name, Map<String, byte[]> classes) {
    super(name, MemoryLoader.class.getClassLoader());
    this.classes = classes;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      if (loaded != null) {
        return loaded;
      }
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        return super.loadClass(name, resolve);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
