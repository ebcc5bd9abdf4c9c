package kobai.handin.bytecode;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Goes through one method and reports what it names although it may not. */
final class MethodScan extends MethodVisitor {
  private final AccessRules rules;
  private final String method;
  private final Consumer<ForbiddenUse> found;
  private final List<String> ofNoLine = new ArrayList<>(); // reported at the method's first line
  private int firstLine;
  private int line;

  /**
   * Begins with the types in the method's descriptor.
   *
   * @param method its name and descriptor
   */
  MethodScan(AccessRules rules, String method, Consumer<ForbiddenUse> found) {
    super(Opcodes.ASM9);
    this.rules = rules;
    this.method = method;
    this.found = found;
    type(Type.getMethodType(method.substring(method.indexOf('('))));
  }

  /** Refuses the method itself: the JVM would run it on one of its own threads, at any time. */
  void finalizer() {
    tell("finalize");
  }

  private void tell(String what) {
    if (line == 0) {
      ofNoLine.add(what);
    } else {
      found.accept(new ForbiddenUse(what, method, line));
    }
  }

  private void type(Type type) {
    rules.refused(type).map(ForbiddenUse::name).forEach(this::tell);
  }

  private void member(String owner, String name, String descriptor) {
    if (!rules.mayUse(owner, name, descriptor)) {
      tell(ForbiddenUse.name(owner, name));
    }
  }

  /**
   * Checks a part of code that is made at run time: a constant, or a method that this code will
   * call.
   */
  private void ingredient(Object value) {
    if (value instanceof Type type) {
      type(type);
    } else if (value instanceof Handle handle) {
      member(handle.getOwner(), handle.getName(), handle.getDesc());
    } else if (value instanceof ConstantDynamic constant) {
      EnumLabel.type(constant).ifPresentOrElse(this::type, () -> tell(constant));
    }
  }

  private void tell(ConstantDynamic constant) {
    Handle method = constant.getBootstrapMethod();
    tell(ForbiddenUse.name(method.getOwner(), method.getName()));
  }

  @Override
  public void visitLineNumber(int number, Label start) {
    line = number;
    firstLine = firstLine == 0 ? number : firstLine;
  }

  @Override
  public void visitMethodInsn(
      int opcode, String owner, String name, String descriptor, boolean isInterface) {
    member(owner, name, descriptor);
  }

  @Override
  public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
    member(owner, name, descriptor);
  }

  @Override
  public void visitTypeInsn(int opcode, String type) {
    type(Type.getObjectType(type));
  }

  @Override
  public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
    type(Type.getType(descriptor));
  }

  @Override
  public void visitLdcInsn(Object value) {
    if (value instanceof Handle handle) { // the compiler writes neither this nor the next
      tell(ForbiddenUse.name(handle.getOwner(), handle.getName()));
    } else if (value instanceof ConstantDynamic constant) {
      tell(constant);
    } else {
      ingredient(value);
    }
  }

  @Override
  public void visitInvokeDynamicInsn(
      String name, String descriptor, Handle bootstrap, Object... arguments) {
    type(Type.getMethodType(descriptor));
    if (!rules.mayBootstrap(bootstrap)) {
      tell(ForbiddenUse.name(bootstrap.getOwner(), bootstrap.getName()));
    }
    for (Object argument : arguments) {
      ingredient(argument);
    }
  }

  @Override
  public void visitTryCatchBlock(Label start, Label end, Label handler, @Nullable String type) {
    if (type != null) {
      type(Type.getObjectType(type));
    }
  }

  @Override
  public AnnotationVisitor visitAnnotationDefault() {
    return new DefaultScan(this::type);
  }

  @Override
  public void visitEnd() {
    ofNoLine.forEach(what -> found.accept(new ForbiddenUse(what, method, firstLine)));
  }
}
