package kobai.handin.bytecode;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Reports the types in the default value of an annotation's element. */
final class DefaultScan extends AnnotationVisitor {
  private final Consumer<Type> types;

  DefaultScan(Consumer<Type> types) {
    super(Opcodes.ASM9);
    this.types = types;
  }

  @Override
  public void visit(@Nullable String name, Object value) {
    if (value instanceof Type type) {
      types.accept(type);
    }
  }

  @Override
  public void visitEnum(@Nullable String name, String descriptor, String value) {
    types.accept(Type.getType(descriptor));
  }

  @Override
  public AnnotationVisitor visitAnnotation(@Nullable String name, String descriptor) {
    types.accept(Type.getType(descriptor));
    return this;
  }

  @Override
  public AnnotationVisitor visitArray(@Nullable String name) {
    return this;
  }
}
