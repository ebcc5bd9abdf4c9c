package kobai.worker;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;
import org.jspecify.annotations.Nullable;

/** Runs compiled classes in this JVM. */
public final class LocalRunner implements Runner {

  /** The package that students write in. */
  public static final String PACKAGE = "layers";

  private final String name;
  private final Map<String, byte[]> classes;
  private OrdinaryMatrices matrices = new OrdinaryMatrices();
  private @Nullable MemoryLoader loader;

  /**
   * Prepares to run classes.
   *
   * @param name the name of the class loader
   * @param classes the compiled classes, by names such as "layers.Affine"
   */
  public LocalRunner(String name, Map<String, byte[]> classes) {
    this.name = name;
    this.classes = classes;
  }

  @Override
  public void renew() {
    loader = new MemoryLoader(name, classes);
    matrices = new OrdinaryMatrices();
  }

  @Override
  public void forget() {
    if (loader == null || loader.canRemember()) {
      renew();
    }
  }

  @Override
  public Layer make(String name, RealMatrix... arguments) throws Throwable {
    Object[] copies = Arrays.stream(arguments).map(RealMatrix::copy).toArray();
    try {
      Layer layer = constructor(type(name), arguments.length).newInstance(copies);
      return new OrdinaryLayer(layer, matrices);
    } catch (InvocationTargetException e) {
      throw e.getCause(); // what the student's constructor threw
    }
  }

  private Class<? extends Layer> type(String name) throws NoLayer {
    try {
      if (loader == null) {
        renew();
      }
      Class<?> type = Class.forName(PACKAGE + "." + name, true, loader);
      if (!Layer.class.isAssignableFrom(type)) {
        throw new NoLayer(NoLayer.Reason.NOT_A_LAYER);
      }
      return type.asSubclass(Layer.class);
    } catch (ClassNotFoundException e) {
      throw new NoLayer(NoLayer.Reason.NO_CLASS);
    }
  }

  private static Constructor<? extends Layer> constructor(
      Class<? extends Layer> type, int arguments) throws NoLayer {
    if (Modifier.isAbstract(type.getModifiers()) || !Modifier.isPublic(type.getModifiers())) {
      throw new NoLayer(NoLayer.Reason.NOT_PUBLIC);
    }
    Class<?>[] types = new Class<?>[arguments];
    Arrays.fill(types, RealMatrix.class);
    try {
      return type.getConstructor(types);
    } catch (NoSuchMethodException e) {
      throw new NoLayer(NoLayer.Reason.NO_CONSTRUCTOR);
    }
  }
}
