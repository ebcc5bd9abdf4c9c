package kobai.handin.bytecode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kobai.finding.NotAllowed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files that no compiler writes, or that only a newer one writes. */
class AllowListHandmadeTest {
  private static final String FOLDER = "exercises/layers/";
  private static final String OBJECT = "java/lang/Object";
  private static final Handle EXIT =
      new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);

  @Test
  @DisplayName("A file that is no class file is refused, and so is a class under a wrong name")
  void refused_unreadable_named() {
    byte[] own = written(code -> {});
    byte[] cut = Arrays.copyOf(own, own.length / 2);
    Map<String, byte[]> classes =
        Map.of("layers.None", new byte[0], "layers.Cut", cut, "layers.Other$1", own);
    Map<String, NotAllowed> refused = AllowList.refused(classes, FOLDER);
    assertEquals(Set.of("None.java", "Cut.java", "Other.java"), refused.keySet());
    assertEquals("layers.None.class", refused.get("None.java").what());
    assertNull(refused.get("Cut.java").at());
  }

  @ParameterizedTest
  @ValueSource(ints = {Opcodes.V17, Opcodes.V21, Opcodes.V25})
  void refused_versionsOfJava_none(int version) {
    assertEquals(
        Map.of(),
        AllowList.refused(Map.of("layers.Own", written(version, OBJECT, code -> {})), FOLDER));
  }

  @Test
  @DisplayName(
      "Handles and dynamic constants are refused as constants, and so are other ways of making code")
  void refused_handmadeCode_named() {
    Handle invoke = bootstrap("java/lang/invoke/ConstantBootstraps", "invoke");
    Object constant = new ConstantDynamic("own", "Ljava/lang/Object;", invoke, EXIT, 0);
    expect("System.exit", code -> code.visitLdcInsn(EXIT));
    expect("java.lang.invoke.ConstantBootstraps.invoke", code -> code.visitLdcInsn(constant));
    expect(
        "java.lang.invoke.ConstantBootstraps.invoke",
        code -> code.visitInvokeDynamicInsn("typeSwitch", "()V", switches(), constant));
    Handle own = bootstrap("layers/Own", "make");
    expect("Own.make", code -> code.visitInvokeDynamicInsn("run", "()V", own));
    expect("System.exit", code -> code.visitInvokeDynamicInsn("run", "()V", switches(), EXIT));
  }

  @Test
  @DisplayName("A forbidden construct is refused even if nothing else in the class is forbidden")
  void refused_nothingElseBesides_named() {
    int call = Opcodes.INVOKEVIRTUAL;
    String clone = "()Ljava/lang/Object;";
    expect(
        "Runtime.clone",
        c -> c.visitMethodInsn(call, "[Ljava/lang/Runtime;", "clone", clone, false));
    expect("int.wait", c -> c.visitMethodInsn(call, "[I", "wait", "()V", false));
    String taken = "(Ljava/lang/Runtime;)V";
    expect("Runtime", c -> c.visitInvokeDynamicInsn("run", taken, switches()));
    byte[] thread = written(Opcodes.V17, "java/lang/Thread", code -> {});
    assertEquals(
        Map.of("Own.java", new NotAllowed("Thread", FOLDER + "Own.java", null)),
        AllowList.refused(Map.of("layers.Own", thread), FOLDER));
  }

  @Test
  @DisplayName("A switch may name constants of allowed enums, and of no others")
  void refused_enumLabels_byTheirEnum() {
    expect("Thread.State", code -> label(code, "java.lang.Thread$State"));
    byte[] fine = written(code -> label(code, "java.math.RoundingMode"));
    assertEquals(Map.of(), AllowList.refused(Map.of("layers.Own", fine), FOLDER));
  }

  private static void label(MethodVisitor code, String type) {
    Handle invoke = bootstrap("java/lang/invoke/ConstantBootstraps", "invoke");
    Handle ofClass =
        new Handle(Opcodes.H_INVOKESTATIC, "java/lang/constant/ClassDesc", "of", "()V", true);
    Handle ofEnum =
        new Handle(Opcodes.H_INVOKESTATIC, "java/lang/Enum$EnumDesc", "of", "()V", false);
    Object desc = new ConstantDynamic("c", "Ljava/lang/constant/ClassDesc;", invoke, ofClass, type);
    Object label =
        new ConstantDynamic("e", "Ljava/lang/Enum$EnumDesc;", invoke, ofEnum, desc, "NEW");
    code.visitInvokeDynamicInsn("typeSwitch", "(Ljava/lang/Object;I)I", switches(), label);
  }

  private static void expect(String what, Consumer<MethodVisitor> code) {
    assertEquals(
        Map.of("Own.java", new NotAllowed(what, FOLDER + "Own.java", null)),
        AllowList.refused(Map.of("layers.Own", written(code)), FOLDER));
  }

  private static Handle switches() {
    return bootstrap("java/lang/runtime/SwitchBootstraps", "typeSwitch");
  }

  private static Handle bootstrap(String owner, String name) {
    return new Handle(Opcodes.H_INVOKESTATIC, owner, name, "()V", false);
  }

  private static byte[] written(Consumer<MethodVisitor> code) {
    return written(Opcodes.V17, OBJECT, code);
  }

  /** Returns a class file. It need not run, since the allow-list only reads it. */
  private static byte[] written(int version, String parent, Consumer<MethodVisitor> code) {
    ClassWriter writer = new ClassWriter(0);
    writer.visit(version, 0, "layers/Own", null, parent, null);
    MethodVisitor method = writer.visitMethod(0, "run", "()V", null, null);
    method.visitCode();
    code.accept(method);
    method.visitMaxs(0, 0);
    method.visitEnd();
    writer.visitEnd();
    return writer.toByteArray();
  }
}
