package kobai.handin.bytecode;

import java.util.Optional;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Type;

/**
 * How a switch over patterns names a constant of an enum: {@code
 * EnumDesc.of(ClassDesc.of("layers.Sign"), "PLUS")}, computed when the class is linked. The
 * compiler makes no other dynamic constants.
 */
final class EnumLabel {
  private static final String CALL = "java/lang/invoke/ConstantBootstraps.invoke";
  private static final String LABEL = "java/lang/Enum$EnumDesc.of";
  private static final String TYPE = "java/lang/constant/ClassDesc.of";

  private EnumLabel() {}

  /**
   * Returns the enum that a dynamic constant refers to; empty if it is a constant of another kind.
   */
  static Optional<Type> type(ConstantDynamic label) {
    return argument(label, LABEL, 2)
        .filter(ConstantDynamic.class::isInstance)
        .flatMap(type -> argument((ConstantDynamic) type, TYPE, 1))
        .filter(String.class::isInstance)
        .map(name -> Type.getObjectType(((String) name).replace('.', '/')));
  }

  /** Returns the first argument of a constant that is the result of calling this method. */
  private static Optional<Object> argument(ConstantDynamic constant, String method, int arguments) {
    boolean called =
        isNamed(constant.getBootstrapMethod(), CALL)
            && constant.getBootstrapMethodArgumentCount() == 1 + arguments
            && constant.getBootstrapMethodArgument(0) instanceof Handle handle
            && isNamed(handle, method);
    return called ? Optional.of(constant.getBootstrapMethodArgument(1)) : Optional.empty();
  }

  private static boolean isNamed(Handle handle, String method) {
    return (handle.getOwner() + "." + handle.getName()).equals(method);
  }
}
