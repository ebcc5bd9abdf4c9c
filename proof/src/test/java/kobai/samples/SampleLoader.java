package kobai.samples;

import java.util.Map;
import kobai.nn.Layer;
import org.jspecify.annotations.Nullable;

/** Loads samples again, so that their static fields are new; all other classes are shared. */
final class SampleLoader extends ClassLoader {
  private final Map<String, byte[]> classes;

  /** Loads from these classes, by name. */
  SampleLoader(Map<String, byte[]> classes) {
    super(SampleLoader.class.getClassLoader());
    this.classes = classes;
  }

  /** Loads the class of a sample. */
  Sample sample(SampleText text) {
    try {
      return new Sample(text, loadClass(text.className()).asSubclass(Layer.class));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(text + " does not declare its class", e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    byte @Nullable [] bytes = classes.get(name);
    if (bytes == null) {
      throw new ClassNotFoundException(name);
    }
    return defineClass(name, bytes, 0, bytes.length);
  }
}
