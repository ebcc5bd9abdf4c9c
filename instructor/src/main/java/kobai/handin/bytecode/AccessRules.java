package kobai.handin.bytecode;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kobai.handin.bytecode.OwnClasses.Declared;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** Decides what the code of one hand-in may name: its own classes, and what the rules allow. */
final class AccessRules {
  private static final Rules RULES = Rules.read("allowed.txt");
  private static final Rules BOOTSTRAPS = Rules.read("bootstraps.txt");
  private static final String OBJECT = "java/lang/Object";

  private final OwnClasses handIn;

  AccessRules(OwnClasses handIn) {
    this.handIn = handIn;
  }

  /** Returns the types that may not be named, among those that a type consists of. */
  Stream<Type> refused(Type type) {
    return switch (type.getSort()) {
      case Type.ARRAY -> refused(type.getElementType());
      case Type.METHOD ->
          Stream.concat(Arrays.stream(type.getArgumentTypes()), Stream.of(type.getReturnType()))
              .flatMap(this::refused);
      case Type.OBJECT -> {
        String name = type.getInternalName();
        boolean allowed = handIn.classes().containsKey(name) || RULES.allow(name);
        yield allowed ? Stream.of() : Stream.of(type);
      }
      default -> Stream.of();
    };
  }

  /** Returns whether a method may be called, or a field may be used. */
  boolean mayUse(String owner, String name, String descriptor) {
    if (owner.startsWith("[")) { // arrays have their own clone, and the members of every object
      return refused(Type.getObjectType(owner)).findAny().isEmpty() && RULES.allow(OBJECT, name);
    }
    return refused(Type.getType(descriptor)).findAny().isEmpty()
        && inherited(owner, name, descriptor).orElse(false);
  }

  /** Returns whether the JDK may generate code by calling this method. */
  boolean mayBootstrap(Handle method) {
    return BOOTSTRAPS.allow(method.getOwner(), method.getName());
  }

  /**
   * Returns methods of the hand-in's interfaces that a class implements with an inherited method
   * that may not be called: through the interface, the code could call it.
   */
  List<String> smuggled(String type) {
    boolean isInterface =
        (handIn.classes().get(type).reader().getAccess() & Opcodes.ACC_INTERFACE) != 0;
    return ofInterfaces(type, new HashSet<>())
        .filter(member -> !isInterface && member.contains("("))
        .filter(member -> !inherited(type, name(member), descriptor(member)).orElse(true))
        .map(AccessRules::name)
        .sorted()
        .toList();
  }

  /** Returns whether a member may be used; empty if there is none of this name. */
  private Optional<Boolean> inherited(String owner, String name, String descriptor) {
    Declared own = handIn.classes().get(owner);
    if (own == null && !RULES.allow(owner)) {
      return Optional.of(false);
    }
    if (own == null) {
      return LibraryMembers.declarer(owner, name, descriptor)
          .map(declarer -> RULES.allow(RULES.know(declarer) ? declarer : owner, name));
    }
    if (own.members().contains(name + descriptor)) {
      return Optional.of(true);
    }
    return own.parents().stream()
        .map(parent -> inherited(parent, name, descriptor))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Stream<String> ofInterfaces(String type, Set<String> seen) {
    Declared own = handIn.classes().get(type);
    if (own == null || !seen.add(type)) {
      return Stream.of();
    }
    boolean isInterface = (own.reader().getAccess() & Opcodes.ACC_INTERFACE) != 0;
    Stream<String> members = isInterface ? own.members().stream() : Stream.of();
    return Stream.concat(
        members, own.parents().stream().flatMap(parent -> ofInterfaces(parent, seen)));
  }

  private static String name(String member) {
    return member.substring(0, member.indexOf('('));
  }

  private static String descriptor(String member) {
    return member.substring(member.indexOf('('));
  }
}
