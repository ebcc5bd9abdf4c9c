package kobai.handin.hostile;

import java.util.List;

/** Hand-ins that end other processes, close the pipes to the grader, or wait for ever. */
final class Losing {
  private static final String BROUGHT_DOWN = "brought-down";

  private Losing() {}

  static List<Case> cases() {
    return List.of(
        Case.of("a library is loaded")
            .backward("System.load(\"/tmp/kobai-hostile-left.so\"); // here")
            .refused("System.load")
            .sandboxed("threw brought-down timed-out") // JDK 24 and newer warn into the pipe
            .build(),
        Case.of("a native method")
            .members("private static native void end();")
            .backward("end();")
            .refused("native end")
            .sandboxed("threw")
            .build(),
        Case.of("the parent process is killed")
            .backward(
                """
                ProcessHandle.current().parent().ifPresent(ProcessHandle::destroyForcibly); // here
                """)
            .refused("ProcessHandle.current")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("all processes are killed")
            .backward(
                "new ProcessBuilder(\"sh\", \"-c\", \"kill -9 -1\").start().waitFor(); // here")
            .refused("ProcessBuilder")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("the worker is stopped with SIGSTOP")
            .backward("new ProcessBuilder(\"sh\", \"-c\", \"kill -STOP $PPID\").start().waitFor();")
            .refused("ProcessBuilder")
            .sandboxed("timed-out")
            .build(),
        Case.of("a child in a session of its own that lives on")
            .backward(
                """
                new ProcessBuilder("setsid", "sh", "-c", "sleep 300; : kobai-hostile-left").start(); // here
                """)
            .refused("ProcessBuilder")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("a child that lives on, and the worker ends")
            .backward(
                """
                new ProcessBuilder("setsid", "sh", "-c", "sleep 300; : kobai-hostile-left").start(); // here
                System.exit(0);
                """)
            .refused("ProcessBuilder")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("Unsafe crashes the JVM")
            .backward(
                """
                Class<?> type = Class.forName("sun.misc.Unsafe"); // here
                Field field = type.getDeclaredField("theUnsafe");
                field.setAccessible(true);
                type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
                """)
            .refused("Class.forName")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("the pipe to the grader is closed")
            .backward("new FileOutputStream(FileDescriptor.err).close(); // here")
            .refused("java.io.FileOutputStream")
            .sandboxed(BROUGHT_DOWN)
            .build(),
        Case.of("the grader's questions are read by another")
            .backward("new FileInputStream(FileDescriptor.in).read(); // here")
            .refused("java.io.FileInputStream")
            .sandboxed("timed-out")
            .build(),
        Case.of("the pipe to the grader is flooded")
            .backward(
                "while (true) { new FileOutputStream(FileDescriptor.err).write(new byte[1 << 16]);"
                    + " } // here")
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down timed-out")
            .build(),
        Case.of("the pipe to the grader is flooded with signs of life")
            .backward(
                "while (true) { new FileOutputStream(FileDescriptor.err).write(new byte[5 << 10]);"
                    + " } // here")
            .refused("java.io.FileOutputStream")
            .sandboxed("brought-down timed-out")
            .build(),
        Case.of("standard output is closed")
            .backward("System.out.close(); System.err.close(); // here")
            .refused("java.io.PrintStream.close")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("standard output is replaced")
            .backward("System.setOut(null); // here")
            .refused("System.setOut")
            .sandboxed("wrong-gradient")
            .build(),
        Case.of("sleep, whoever interrupts")
            .backward(
                """
                while (true) {
                  try {
                    Thread.sleep(1000); // here
                  } catch (InterruptedException e) {
                  }
                }
                """)
            .refused("Thread.sleep")
            .sandboxed("timed-out")
            .build(),
        Case.of("it waits for a notification")
            .backward("Object lock = m; synchronized (lock) { lock.wait(); } // here")
            .refused("Object.wait")
            .sandboxed("timed-out")
            .build());
  }
}
