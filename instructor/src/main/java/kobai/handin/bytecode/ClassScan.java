package kobai.handin.bytecode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Goes through one class and collects what it names although it may not. */
final class ClassScan extends ClassVisitor {
  private final AccessRules rules;
  private final List<ForbiddenUse> uses = new ArrayList<>();
  private @Nullable String source;

  private ClassScan(AccessRules rules) {
    super(Opcodes.ASM9);
    this.rules = rules;
  }

  /** Returns what was found in a class that has been read. */
  static ClassScan of(OwnClasses.Declared type, AccessRules rules) {
    ClassScan scan = new ClassScan(rules);
    type.reader().accept(scan, 0);
    String name = type.reader().getClassName();
    rules.smuggled(name).forEach(member -> scan.tell(ForbiddenUse.name(name, member)));
    return scan;
  }

  /** Returns what the class names although it may not. */
  List<ForbiddenUse> uses() {
    return uses;
  }

  /** Returns the name of the source file: "Affine.java"; null if the class file does not say. */
  @Nullable String source() {
    return source;
  }

  private void tell(String what) {
    uses.add(new ForbiddenUse(what, "", 0));
  }

  private void type(Type type) {
    rules.refused(type).map(ForbiddenUse::name).forEach(this::tell);
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    if (superName != null) {
      type(Type.getObjectType(superName));
    }
    for (String implemented : interfaces == null ? new String[0] : interfaces) {
      type(Type.getObjectType(implemented));
    }
  }

  @Override
  public void visitSource(@Nullable String file, @Nullable String debug) {
    source = file;
  }

  @Override
  public @Nullable FieldVisitor visitField(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      @Nullable Object value) {
    type(Type.getType(descriptor));
    return null;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    if ((access & Opcodes.ACC_NATIVE) != 0) {
      tell("native " + name);
    }
    MethodScan scan = new MethodScan(rules, name + descriptor, uses::add);
    if ((name + descriptor).equals("finalize()V")) {
      scan.finalizer();
    }
    return scan;
  }
}
