package kobai.watch;

import java.io.PrintStream;
import java.util.List;

/** The display where there is no terminal: it prints each new screen below the last one. */
final class PlainDisplay implements WatchDisplay {
  private final WatchScreen screen;
  private final PrintStream out;
  private List<String> last = List.of();

  PlainDisplay(WatchScreen screen, PrintStream out) {
    this.screen = screen;
    this.out = out;
  }

  @Override
  public void show(View view) {
    List<String> lines = screen.whole(view);
    List<String> body = lines.subList(0, lines.size() - 1);
    if (!body.equals(last)) {
      body.forEach(out::println);
    }
    out.println(lines.get(lines.size() - 1));
    out.flush();
    last = List.copyOf(body);
  }

  @Override
  public void close() {
    out.flush();
  }
}
