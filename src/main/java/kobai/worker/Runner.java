package kobai.worker;

import kobai.nn.Layer;
import org.apache.commons.math3.linear.RealMatrix;

/** Makes layers of compiled classes, in this JVM or in another one. */
public interface Runner {

  /** How much of what a layer prints during one check is kept, in characters or bytes. */
  int LONGEST_OUTPUT = 4000;

  /**
   * Makes a new layer.
   *
   * @param name of its class: "Affine"
   * @param arguments of its constructor; the layer gets copies
   * @throws NoLayer if the class is none that can be graded
   * @throws Throwable whatever the constructor throws
   */
  Layer make(String name, RealMatrix... arguments) throws Throwable;

  /** Forgets static state. */
  void renew();

  /** Forgets static state, but may keep classes that have none. */
  void forget();
}
