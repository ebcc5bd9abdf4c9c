package kobai.handin.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import kobai.handin.sandbox.GradingTools;
import kobai.handin.sandbox.Sandbox;

/** What stands between a stranger's code and this machine. */
enum Defence {
  /** The allow-list and the sandbox, as it should be. */
  BOTH(true, true),
  ALLOW_LIST(true, false),
  SANDBOX(false, true),
  /** A process of its own and no more: only for what is meant to be seen to get through. */
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

  GradingTools workbench() {
    try {
      return new GradingTools(sandbox ? Sandbox.best() : Sandbox.NONE, allowList);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
