package kobai.browser;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests a browser, one for all of them; where none is installed, they are skipped. */
final class Browsing implements BeforeAllCallback, ParameterResolver {
  private static final Namespace HERE = Namespace.create(Browsing.class);
  private static final AtomicBoolean SAID = new AtomicBoolean();

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Programs.find().isEmpty()) {
      if (SAID.compareAndSet(false, true)) {
        terminal().println(Programs.MISSING);
      }
      Assumptions.abort(Programs.MISSING);
    }
  }

  /**
   * Returns the terminal. Failsafe writes other output to files, and reports only the number of
   * skipped tests.
   */
  private static PrintStream terminal() {
    return new PrintStream(new FileOutputStream(FileDescriptor.err), true);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Chromium.class;
  }

  @Override
  public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(StoreScope.LAUNCHER_SESSION, HERE)
        .computeIfAbsent(
            Chromium.class, any -> Chromium.start(Programs.find().orElseThrow()), Chromium.class);
  }
}
