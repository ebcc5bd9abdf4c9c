package kobai.worker;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Map;
import java.util.Objects;

/**
 * Loads a student's classes from memory. They take precedence over classes of the same name
 * elsewhere, because an IDE may have left older ones on the class path.
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

  /**
   * Returns whether a loaded class can remember anything in static state; constants do not count.
   */
  boolean canRemember() {
    return classes.keySet().stream()
        .map(this::findLoadedClass)
        .filter(Objects::nonNull)
        .anyMatch(MemoryLoader::hasStaticState);
  }

  private static boolean hasStaticState(Class<?> type) {
    try {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && !isConstant(field)) {
          return true;
        }
      }
      return false;
    } catch (LinkageError e) {
      return true; // the class of a field is missing: it may hold state
    }
  }

  private static boolean isConstant(Field field) {
    Class<?> type = field.getType();
    return Modifier.isFinal(field.getModifiers()) && (type.isPrimitive() || type == String.class);
  }
}
