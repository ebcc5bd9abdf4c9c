package kobai.report;

import java.io.StringWriter;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON that people can read too, with line feeds on every system. */
public final class Json {
  private Json() {}

  /** Returns what the body writes, ending with a line feed. */
  public static String of(Consumer<JsonGenerator> body) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(pretty(), text)) {
      body.accept(json);
    }
    return text.append('\n').toString();
  }

  private static ObjectWriteContext pretty() {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    return new ObjectWriteContext.Base() {
      @Override
      public PrettyPrinter getPrettyPrinter() {
        return new DefaultPrettyPrinter().withObjectIndenter(indenter);
      }
    };
  }
}
