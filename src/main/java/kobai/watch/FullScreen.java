package kobai.watch;

import java.io.IOError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kobai.process.Threads;
import kobai.report.Terminal;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.Terminal.SignalHandler;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import org.jline.utils.Display;
import org.jline.utils.InfoCmp.Capability;
import org.jline.utils.NonBlockingReader;

/**
 * A terminal that belongs to Kobai alone for a while. Its alternate screen is used, so that the
 * earlier content comes back at the end. JLine handles the differences between terminals and
 * consoles; no other class depends on JLine.
 */
final class FullScreen implements WatchDisplay {
  private static final int CONTROL_C = 3; // where the terminal reports it as a key
  private static final int CONTROL_D = 4;
  private static final int ROWS = 24; // of a terminal that does not report them
  private static final int COLUMNS = 80;
  private static final long WAIT_MILLIS = 200;
  private static final AttributedString DOTS = new AttributedString("…");

  private final org.jline.terminal.Terminal terminal;
  private final WatchScreen screen;
  private final Consumer<Event> inbox;
  private final Attributes before;
  private final Display display;
  private final Thread hook = new Thread(this::close, "kobai-terminal");
  private boolean closed;

  private FullScreen(
      org.jline.terminal.Terminal terminal, WatchScreen screen, Consumer<Event> inbox) {
    this.terminal = terminal;
    this.screen = screen;
    this.inbox = inbox;
    this.before = terminal.enterRawMode();
    this.display = new Display(terminal, true);
  }

  /**
   * Takes the terminal of this process.
   *
   * @throws IOException if there is none, or none that JLine can draw on
   */
  static FullScreen open(Terminal shown, WatchScreen screen, Consumer<Event> inbox)
      throws IOException {
    org.jline.terminal.Terminal terminal =
        TerminalBuilder.builder().system(true).dumb(false).encoding(shown.charset()).build();
    FullScreen full = new FullScreen(terminal, screen, inbox);
    full.begin();
    return full;
  }

  private void begin() {
    Runtime.getRuntime().addShutdownHook(hook); // gives the terminal back, however this JVM ends
    terminal.handle(Signal.INT, signal -> inbox.accept(new Event.Quit()));
    terminal.handle(Signal.QUIT, signal -> inbox.accept(new Event.Quit()));
    terminal.handle(Signal.TSTP, SignalHandler.SIG_IGN); // would stop us on the alternate screen
    terminal.handle(Signal.WINCH, signal -> inbox.accept(new Event.Resized()));
    terminal.puts(Capability.enter_ca_mode);
    terminal.puts(Capability.cursor_invisible);
    display.clear();
    Threads.start("kobai-keys", this::readKeys);
  }

  private void readKeys() {
    try {
      NonBlockingReader reader = terminal.reader();
      while (true) {
        int key = reader.read(WAIT_MILLIS);
        if (key == CONTROL_C || key == CONTROL_D || key == NonBlockingReader.EOF) {
          break;
        }
        if (key != NonBlockingReader.READ_EXPIRED) {
          inbox.accept(new Event.Pressed((char) key));
        }
      }
    } catch (IOException | IOError e) {
      // the terminal is gone
    }
    inbox.accept(new Event.Quit());
  }

  @Override
  public synchronized void show(View view) {
    if (closed) {
      return;
    }
    Size size = terminal.getSize();
    int rows = size.getRows() > 0 ? size.getRows() : ROWS;
    int columns = size.getColumns() > 2 ? size.getColumns() : COLUMNS;
    if (display.getRows() != rows || display.getColumns() != columns) {
      display.resize(Size.of(columns, rows));
      display.clear(); // terminals reflow what they show, each in its own way
    }
    List<AttributedString> lines =
        screen.fitted(view, rows).stream()
            .map(line -> cut(AttributedString.fromAnsi(line), columns - 1))
            .toList();
    display.update(new ArrayList<>(lines), 0);
  }

  private static AttributedString cut(AttributedString line, int columns) {
    return line.columnLength() <= columns
        ? line
        : AttributedString.join(
            AttributedString.EMPTY, line.columnSubSequence(0, columns - 1), DOTS);
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      terminal.puts(Capability.cursor_normal);
      terminal.puts(Capability.exit_ca_mode);
      terminal.flush();
      terminal.setAttributes(before);
      terminal.close();
    } catch (IOException e) {
      // the terminal is gone; there is nothing to give back
    }
  }
}
