package kobai.handin.bytecode;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.objectweb.asm.Type;

/** Finds the class of the JDK or of a library that declares a member, as the JVM finds it. */
final class LibraryMembers {
  private static final Map<String, Optional<String>> FOUND = new ConcurrentHashMap<>();

  private LibraryMembers() {}

  /**
   * Returns the class that declares a member that code uses through another class.
   *
   * @param owner a class that may be named
   * @param descriptor of a method, or a field's type
   */
  static Optional<String> declarer(String owner, String name, String descriptor) {
    return FOUND.computeIfAbsent(
        owner + "." + name + descriptor, key -> find(owner, name, descriptor));
  }

  private static Optional<String> find(String owner, String name, String descriptor) {
    try {
      Class<?> type =
          Class.forName(owner.replace('/', '.'), false, LibraryMembers.class.getClassLoader());
      Stream<Class<?>> where = name.equals("<init>") ? Stream.of(type) : ancestors(type);
      return where
          .filter(c -> members(c).anyMatch((name + descriptor)::equals))
          .map(Type::getInternalName)
          .findFirst();
    } catch (ClassNotFoundException | LinkageError e) {
      return Optional.empty(); // a class of a newer JDK
    }
  }

  /** Returns the class itself, its superclasses, and their interfaces: in this order. */
  private static Stream<Class<?>> ancestors(Class<?> type) {
    Stream<Class<?>> line = Stream.iterate(type, c -> c != null, Class::getSuperclass);
    Stream<Class<?>> object = type.isInterface() ? Stream.of(Object.class) : Stream.of();
    return Stream.concat(Stream.concat(line, object), interfaces(type));
  }

  private static Stream<Class<?>> interfaces(Class<?> type) {
    Class<?> parent = type.getSuperclass();
    Stream<Class<?>> own =
        Arrays.stream(type.getInterfaces())
            .flatMap(i -> Stream.concat(Stream.of(i), interfaces(i)));
    return parent == null ? own : Stream.concat(own, interfaces(parent));
  }

  private static Stream<String> members(Class<?> type) {
    Stream<String> methods =
        Arrays.stream(type.getDeclaredMethods())
            .map(m -> m.getName() + Type.getMethodDescriptor(m));
    Stream<String> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .map(c -> "<init>" + Type.getConstructorDescriptor(c));
    Stream<String> fields =
        Arrays.stream(type.getDeclaredFields())
            .map(f -> f.getName() + Type.getDescriptor(f.getType()));
    return Stream.of(methods, constructors, fields).flatMap(s -> s);
  }
}
