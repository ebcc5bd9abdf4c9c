package kobai.handin.bytecode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The classes of a hand-in: which class extends which, and which members each of them declares. */
final class OwnClasses {
  private final Map<String, Declared> classes = new TreeMap<>();
  private final Set<String> unreadable = new TreeSet<>();

  /**
   * A class of the hand-in.
   *
   * @param reader its class file
   * @param members its methods and fields, each a name and a descriptor: "forward(…)…"
   */
  record Declared(ClassReader reader, Set<String> members) {

    /** Returns where the JVM looks for a member that is not declared here: superclass first. */
    List<String> parents() {
      List<String> parents = new ArrayList<>();
      parents.add(reader.getSuperName() == null ? "java/lang/Object" : reader.getSuperName());
      parents.addAll(List.of(reader.getInterfaces()));
      return parents;
    }
  }

  /** Reads class files, each by the name by which it will be loaded. */
  OwnClasses(Map<String, byte[]> files) {
    files.forEach(this::read);
  }

  private void read(String name, byte[] bytes) {
    Set<String> members = new HashSet<>();
    try {
      ClassReader reader = new ClassReader(bytes);
      reader.accept(collector(members), 0); // reads the code too, to find whatever is broken
      if (reader.getClassName().equals(name.replace('.', '/'))) {
        classes.put(reader.getClassName(), new Declared(reader, members));
      } else {
        unreadable.add(name);
      }
    } catch (RuntimeException e) { // ASM throws many kinds, and does not document which
      unreadable.add(name);
    }
  }

  private static ClassVisitor collector(Set<String> members) {
    return new ClassVisitor(Opcodes.ASM9) {
      @Override
      public @Nullable FieldVisitor visitField(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          @Nullable Object value) {
        members.add(name + descriptor);
        return null;
      }

      @Override
      public @Nullable MethodVisitor visitMethod(
          int access,
          String name,
          String descriptor,
          @Nullable String signature,
          String @Nullable [] exceptions) {
        members.add(name + descriptor);
        return null;
      }
    };
  }

  /** Returns the classes, by the names they have in class files. */
  Map<String, Declared> classes() {
    return classes;
  }

  /** Returns the names of files that are no class file, or that of another class. */
  Set<String> unreadable() {
    return unreadable;
  }
}
