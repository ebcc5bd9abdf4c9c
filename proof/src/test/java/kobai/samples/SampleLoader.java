package kobai.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import kobai.nn.Layer;
import org.jspecify.annotations.Nullable;

/** Loads samples anew, so that their static fields begin anew; all else stays as it is. */
final class SampleLoader extends ClassLoader {
  private static final Pattern SAMPLE =
      Pattern.compile("kobai\\.samples\\.(mistaken|right|strange)\\..*");

  SampleLoader() {
    super(SampleLoader.class.getClassLoader());
  }

  /** Loads the class of a layer. */
  Class<? extends Layer> layer(String name) {
    try {
      return loadClass(name).asSubclass(Layer.class);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    synchronized (getClassLoadingLock(name)) {
      @Nullable Class<?> loaded = findLoadedClass(name);
      if (loaded == null && SAMPLE.matcher(name).matches()) {
        byte[] bytes = bytes(name);
        return defineClass(name, bytes, 0, bytes.length);
      }
      return loaded == null ? super.loadClass(name, resolve) : loaded;
    }
  }

  private static byte[] bytes(String name) throws ClassNotFoundException {
    String file = "/" + name.replace('.', '/') + ".class";
    try (InputStream in = SampleLoader.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new ClassNotFoundException(name);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
