package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that read what is not theirs, or leave something behind for later hand-ins. */
final class Leaking {
  private static final String WRONG = "wrong-gradient";
  private static final String PATH = "java.nio.file.Path.of";

  private Leaking() {}

  static List<Case> cases() {
    return List.of(
        Case.of("the grading suite is read")
            .backward(
                "Files.readString(Path.of(\"@HERE@/src/test/java/kobai/SigmoidTest.java\")); // here")
            .refused(PATH)
            .sandboxed("threw")
            .build(),
        Case.of("the solutions are read")
            .backward("new FileReader(\"@HERE@/solutions/layers/Sigmoid.java\").read(); // here")
            .refused("java.io.FileReader")
            .sandboxed("threw")
            .build(),
        Case.of("the users of the machine are read")
            .backward("Files.readString(Path.of(\"/etc/passwd\")); // here")
            .refused(PATH)
            .sandboxed("threw")
            .build(),
        Case.of("other hand-ins are looked for in /tmp")
            .backward(
                """
                try (Stream<Path> all = Files.list(Path.of("/tmp"))) { // here
                  if (all.findAny().isEmpty()) {
                    throw new IllegalStateException("nothing there");
                  }
                }
                """)
            .refused(PATH)
            .sandboxed("wrong-gradient threw")
            .build(),
        Case.of("the environment is read")
            .backward(
                """
                if (System.getenv().containsKey("HOME")) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("System.getenv")
            .sandboxed(WRONG)
            .build(),
        Case.of("the seed is looked for among the properties")
            .backward(
                """
                if (System.getProperty("kobai.seed") != null || Long.getLong("seed") != null) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("System.getProperty")
            .sandboxed(WRONG)
            .build(),
        Case.of("a connection to this machine")
            .backward("new java.net.Socket(\"127.0.0.1\", 22).close(); // here")
            .refused("java.net.Socket")
            .sandboxed("threw")
            .build(),
        Case.of("a name is looked up in the network")
            .backward("java.net.InetAddress.getByName(\"example.org\"); // here")
            .refused("java.net.InetAddress.getByName")
            .sandboxed("threw timed-out")
            .slow()
            .build(),
        Case.of("an address is read")
            .backward("new java.net.URL(\"http://127.0.0.1/\").openStream().close(); // here")
            .refused("java.net.URL")
            .sandboxed("threw")
            .build(),
        Case.of("the memory of the worker is written to a file")
            .backward(
                """
                java.lang.management.ManagementFactory.getPlatformMBeanServer().invoke(
                    new javax.management.ObjectName("com.sun.management:type=HotSpotDiagnostic"), "dumpHeap",
                    new Object[] {"/tmp/kobai-hostile-left.hprof", true},
                    new String[] {"java.lang.String", "boolean"});
                """)
            .refused("java.lang.management.ManagementFactory.getPlatformMBeanServer")
            .sandboxed("wrong-gradient threw timed-out")
            .slow()
            .build(),
        Case.of("/proc/self is read")
            .backward(
                """
                if (Files.readString(Path.of("/proc/self/environ")).contains("HOME=")) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused(PATH)
            .sandboxed(WRONG)
            .build(),
        Case.of("other processes are looked for")
            .backward(
                """
                if (ProcessHandle.allProcesses().count() > 3) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("ProcessHandle.allProcesses")
            .sandboxed(WRONG)
            .build(),
        Case.of("a class around the loader that filters")
            .backward("Class.forName(\"kobai.worker.Worker\", true, null); // here")
            .refused("Class.forName")
            .sandboxed("threw")
            .build(),
        Case.of("resources of the grader")
            .backward(
                """
                if (m.getClass().getResource("/course.properties") != null) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("Class.getResource")
            .sandboxed(WRONG)
            .build(),
        Case.of("files for the next student, everywhere")
            .backward(
                """
                for (String folder : new String[] {"/tmp", "@HERE@", "@HOME@", "@HOME@/.m2", ".", "/", "/usr", "/proc"}) {
                  try {
                    Files.writeString(Path.of(folder, "kobai-hostile-left"), "x");
                  } catch (IOException e) {
                  }
                }
                """)
            .refused("java.io.IOException")
            .sandboxed(WRONG)
            .build(),
        Case.of("another Locale and another time zone, else right")
            .constructor(
                """
                Locale.setDefault(Locale.forLanguageTag("ar-EG")); // here
                TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
                """)
            .right()
            .refused("java.util.Locale.setDefault")
            .sandboxed("full")
            .build(),
        Case.of("System.in is replaced, all threads are interrupted, else right")
            .constructor(
                """
                System.setIn(null); // here
                Thread.getAllStackTraces().keySet().forEach(Thread::interrupt);
                """)
            .right()
            .refused("System.setIn")
            .sandboxed("full")
            .build(),
        Case.of("a property of the JVM is changed, else right")
            .constructor("System.setProperty(\"java.io.tmpdir\", \"/nowhere\"); // here")
            .right()
            .refused("System.setProperty")
            .sandboxed("full")
            .build(),
        Case.of("settings of the user are kept")
            .backward(
                "java.util.prefs.Preferences.userRoot().put(\"kobai-hostile-left\", \"x\"); // here")
            .refused("java.util.prefs.Preferences.userRoot")
            .sandboxed("wrong-gradient threw")
            .build(),
        Case.of("code from elsewhere")
            .backward(
                """
                new java.net.URLClassLoader(new java.net.URL[] {new java.net.URL("file:/tmp/")}).loadClass("Evil"); // here
                """)
            .refused("java.net.URLClassLoader")
            .sandboxed("threw")
            .build(),
        Case.of("an annotation processor beside it")
            .file(
                "Evil.java",
                """
                package layers;
                import java.util.Set;
                import javax.annotation.processing.*;
                import javax.lang.model.element.TypeElement;
                @SupportedAnnotationTypes("*")
                public class Evil extends AbstractProcessor {
                  @Override
                  public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                    System.exit(0);
                    return true;
                  }
                }
                """)
            .dx("dout")
            .always(WRONG)
            .build());
  }
}
