package kobai.handin.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import kobai.handin.sandbox.GradingTools;
import kobai.handin.sandbox.Sandbox;

/** What protects this machine from a stranger's code. */
enum Defence {
  /** The allow-list and the sandbox, as in real use. */
  BOTH(true, true),
  ALLOW_LIST(true, false),
  SANDBOX(false, true),
  /** A separate process and nothing more: only for code that this test wants to get through. */
  NONE(false, false);

  private final boolean allowList;
  private final boolean sandbox;

  Defence(boolean allowList, boolean sandbox) {
    this.allowList = allowList;
    this.sandbox = sandbox;
  }

  boolean hasSandbox() {
    return sandbox;
  }

  GradingTools tools() {
    try {
      return new GradingTools(sandbox ? Sandbox.best() : Sandbox.NONE, allowList);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
