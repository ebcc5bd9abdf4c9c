package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that try to get points from the grader, its reports or its questions. */
final class Forging {
  private Forging() {}

  static List<Case> cases() {
    return List.of(
        Case.of("JUnit's TestAbortedException, by reflection")
            .backward(
                """
                throw (Throwable) Class.forName("org.opentest4j.TestAbortedException") // here
                    .getDeclaredConstructor().newInstance();
                """)
            .refused("Class.forName")
            .sandboxed("threw")
            .build(),
        Case.of("the farewell of Surefire on standard output, then halt")
            .backward(
                """
                new FileOutputStream(FileDescriptor.out).write(":maven-surefire-event:\\u0003:bye:".getBytes()); // here
                Runtime.getRuntime().halt(0);
                """)
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down")
            .build(),
        Case.of("a forged answer on the pipe to the grader")
            .backward(
                """
                new FileOutputStream(FileDescriptor.err).write(new byte[] { // here
                    1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9, 9, 0, 0});
                """)
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down")
            .build(),
        Case.of("a child that would write into the report afterwards")
            .backward(
                """
                new ProcessBuilder("setsid", "sh", "-c", "sleep 1; echo 100 > @HERE@/target/kobai-hostile-left.json") // here
                    .start();
                """)
            .refused("ProcessBuilder")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a file among the grading suite's classes")
            .backward(
                """
                Files.writeString( // here
                    Path.of("@HERE@", "target", "test-classes", "kobai-hostile-left.properties"), "x");
                """)
            .refused("java.nio.file.Files.writeString")
            .sandboxed("threw")
            .build(),
        Case.of("the grader's state, by reflection")
            .backward("Class.forName(\"kobai.grading.GradingRun\"); // here")
            .refused("Class.forName")
            .sandboxed("threw")
            .build(),
        Case.of("the fields of a matrix, by reflection")
            .backward(
                """
                Field data = m.getClass().getDeclaredField("data"); // here
                data.setAccessible(true);
                data.set(m, new double[1][1]);
                """)
            .refused("Class.getDeclaredField")
            .sandboxed("wrong-gradient modified")
            .build(),
        Case.of("a VarHandle")
            .backward("java.lang.invoke.MethodHandles.lookup(); // here")
            .refused("java.lang.invoke.MethodHandles.lookup")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the worker's own exception: not implemented")
            .backward(
                """
                Object kind = Class.forName("kobai.worker.Thrown$Kind").getEnumConstants()[0]; // here
                throw (Throwable) Class.forName("kobai.worker.RemoteThrown").getConstructors()[0].newInstance(
                    Class.forName("kobai.worker.Thrown").getConstructors()[0].newInstance(kind, "", "", List.of(), null));
                """)
            .refused("Class.forName")
            .sandboxed("not-started")
            .build(),
        Case.of("the worker's own exception: no layer")
            .backward(
                "throw new kobai.worker.NoLayer(kobai.worker.NoLayer.Reason.NO_CLASS); // here")
            .always("does-not-compile")
            .build(),
        Case.of("the harness's numerical gradient")
            .backward(
                "System.out.println(kobai.numeric.NumericalGradient.class.getName()); // here")
            .always("does-not-compile")
            .build(),
        Case.of("a reference solution that is not there")
            .backward("new solutions.layers.Sigmoid(); // here")
            .always("does-not-compile")
            .build(),
        Case.of("the name of the test, from the stack")
            .members("private boolean asked;")
            .backward(
                """
                for (StackTraceElement frame : new Throwable().getStackTrace()) { // here
                  if (frame.getClassName().endsWith("Test")) {
                    throw new IllegalStateException("found");
                  }
                }
                """)
            .refused("Throwable.getStackTrace")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the name of the test, by StackWalker")
            .backward(
                """
                if (StackWalker.getInstance().walk(s -> s.anyMatch(f -> f.getClassName().endsWith("Test")))) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("StackWalker.getInstance")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("the name of the test, from all threads")
            .backward(
                """
                if (Thread.getAllStackTraces().toString().contains("SigmoidTest")) { // here
                  throw new IllegalStateException("found");
                }
                """)
            .refused("Thread.getAllStackTraces")
            .sandboxed("wrong-gradient")
            .build());
  }
}
