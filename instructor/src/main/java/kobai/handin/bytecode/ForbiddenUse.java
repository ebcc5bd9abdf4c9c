package kobai.handin.bytecode;

import java.util.List;
import org.objectweb.asm.Type;

/**
 * Something that a class of a hand-in names although it may not.
 *
 * @param what its name, as a programmer would write it: "System.exit", "java.io.File"
 * @param method the method that names it, with its descriptor; empty if no method does
 * @param line the line where this is; 0 if the class file does not say
 */
record ForbiddenUse(String what, String method, int line) {
  private static final List<String> NO_IMPORT = List.of("java.lang", "layers");

  /** Returns the name of a class in a source file: with its package, if it needs an import. */
  static String name(Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    String name = element.getClassName();
    int dot = name.lastIndexOf('.');
    boolean plain = dot > 0 && NO_IMPORT.contains(name.substring(0, dot));
    return (plain ? name.substring(dot + 1) : name).replace('$', '.');
  }

  /** Returns the name of a method or a field; a constructor has the name of its class. */
  static String name(String owner, String member) {
    String type = name(Type.getObjectType(owner));
    return member.equals("<init>") ? type : type + "." + member;
  }
}
