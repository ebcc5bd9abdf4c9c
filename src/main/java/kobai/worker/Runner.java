package kobai.worker;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes layers from compiled classes, in this JVM or in another one. */
public interface Runner {

  /** The longest output of a layer during one check that is kept, in characters or bytes. */
  int LONGEST_OUTPUT = 4000;

  /**
   * Makes a new layer.
   *
   * @param name the name of its class: "Affine"
   * @param arguments the arguments of its constructor; the layer gets copies
   * @throws NoLayer if the class is not a layer that can be graded
   * @throws Throwable whatever the constructor throws
   */
  Layer make(String name, RealMatrix... arguments) throws Throwable;

  /** Forgets static state. */
  void renew();

  /** Forgets static state, but may keep classes that have none. */
  void forget();
}
